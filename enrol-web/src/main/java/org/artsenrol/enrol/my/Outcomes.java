package org.artsenrol.enrol.my;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
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
import org.artsenrol.lottery.Explanation;
import org.artsenrol.lottery.Explanation.Admitted;
import org.artsenrol.lottery.Explanation.Waiting;

/**
 * Says of each wish what became of it and why. The reason is read from the draw's public documents,
 * so that the sentence tells what anybody can recompute.
 */
@ApplicationScoped
public class Outcomes {
  @Inject Draws draws;
  @Inject Seats seats;

  /** The wishes of an application in their order, each with its sentence. */
  @Transactional
  public List<Outcome> of(Application application, Locale locale) {
    Optional<PublishedDraw> draw = draws.find(application.getStage());
    List<Seat> held = seats.of(application.getLearner());
    return application.getWishes().stream()
        .map(wish -> outcome(application, wish.getStudyClass(), new Told(draw, held, locale)))
        .toList();
  }

  private record Told(Optional<PublishedDraw> draw, List<Seat> held, Locale locale) {}

  private Outcome outcome(Application application, StudyClass wished, Told told) {
    if (!application.isLive()) {
      return new Outcome(wished, State.WITHDRAWN, Words.say(told.locale, "outcome.withdrawn"));
    }
    if (told.draw.isEmpty()) {
      String when = Roc.dateTime(application.getStage().getDrawsAt(), told.locale);
      return new Outcome(wished, State.PENDING, Words.say(told.locale, "outcome.pending", when));
    }
    Explanation why = told.draw.get().explain(application.getCode(), wished.getSlug());
    return why instanceof Admitted admitted
        ? new Outcome(wished, State.ADMITTED, admitted(admitted, wished, told))
        : new Outcome(wished, State.WAITING, waiting(why, told.locale));
  }

  private String admitted(Admitted why, StudyClass of, Told told) {
    String sentence =
        Words.say(told.locale, "outcome.admitted", why.rank(), why.cameUp(), why.round());
    return told.held.stream()
        .filter(s -> s.getStudyClass().getId().equals(of.getId()))
        .findFirst()
        .map(s -> sentence + pay(s, told.locale))
        .orElse(sentence);
  }

  private String pay(Seat seat, Locale locale) {
    return Words.say(
        locale, "outcome.pay", seat.getPrice(), Roc.deadline(seat.getPayUntil(), locale));
  }

  private String waiting(Explanation why, Locale locale) {
    if (!(why instanceof Waiting waiting)) {
      return Words.say(locale, "outcome.not-in-list");
    }
    String key = waiting.holds() == 0 ? "outcome.waiting" : "outcome.waiting-holding";
    return Words.say(locale, key, waiting.number(), waiting.length(), waiting.holds());
  }
}
