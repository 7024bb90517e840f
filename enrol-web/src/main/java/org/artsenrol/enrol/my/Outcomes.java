package org.artsenrol.enrol.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.draw.Draws;
import org.artsenrol.enrol.draw.PublishedDraw;
import org.artsenrol.enrol.kernel.Roc;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.my.Outcome.State;
import org.artsenrol.enrol.seat.Seat;
import org.artsenrol.enrol.seat.Seats;
import org.artsenrol.enrol.seat.WaitlistPlace;
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.Explanation.Admitted;
import org.artsenrol.lottery.Explanation.Waiting;

/**
 * Says of each wish how it stands. Until the result it waits for its draw; then what was drawn is
 * told with its reason, read from the draw's public documents, so that the sentence tells what
 * anybody can recompute.
 */
@ApplicationScoped
public class Outcomes {
  @Inject Draws draws;
  @Inject Seats seats;
  @Inject SeatWords words;

  /** The wishes of an application in their order, each with its sentence. */
  @Transactional
  public List<Outcome> of(Application application, Locale locale) {
    var told =
        new Told(
            application,
            draws.find(application.getStage()),
            seats.of(application),
            seats.placesOf(application),
            locale);
    return application.getWishes().stream().map(w -> outcome(w.getStudyClass(), told)).toList();
  }

  private record Told(
      Application application,
      Optional<PublishedDraw> draw,
      Map<String, Seat> seats,
      Map<String, WaitlistPlace> places,
      Locale locale) {}

  private Outcome outcome(StudyClass wished, Told told) {
    Seat seat = told.seats.get(wished.getSlug());
    if (seat != null) {
      return words.of(seat, told.locale).because(why(wished, told));
    }
    WaitlistPlace place = told.places.get(wished.getSlug());
    return place == null ? without(wished, told) : words.of(place, told.locale);
  }

  /** One that came to neither a seat nor a waitlist, or not yet. */
  private static Outcome without(StudyClass wished, Told told) {
    if (!told.application.isLive()) {
      return say(wished, State.WITHDRAWN, told, "outcome.withdrawn");
    }
    if (wished.isCalledOff()) {
      return say(wished, State.CALLED_OFF, told, "outcome.called-off");
    }
    if (told.draw.isPresent()) {
      return say(wished, State.WAITING, told, "outcome.not-in-list");
    }
    Instant draws = told.application.getStage().getDrawsAt();
    return say(wished, State.PENDING, told, "outcome.pending", Roc.dateTime(draws, told.locale));
  }

  private static Outcome say(
      StudyClass wished, State state, Told told, String key, Object... facts) {
    return Outcome.of(wished, state, Words.say(told.locale, key, facts));
  }

  private static String why(StudyClass wished, Told told) {
    return told.draw
        .map(d -> d.explain(told.application.getCode(), wished.getSlug()))
        .map(why -> why(why, told.locale))
        .orElse("");
  }

  private static String why(Explanation why, Locale locale) {
    if (why instanceof Admitted admitted) {
      return Words.say(
          locale, "outcome.admitted", admitted.rank(), admitted.cameUp(), admitted.round());
    }
    return why instanceof Waiting waiting
        ? Words.say(locale, "outcome.waited", waiting.number(), waiting.length())
        : "";
  }
}
