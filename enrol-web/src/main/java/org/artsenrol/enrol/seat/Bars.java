package org.artsenrol.enrol.seat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.Entry;

/**
 * Why somebody who is next cannot be offered a seat (draw protocol, section 6). What follows from
 * the draw is judged as a stranger judges it, by the published list and slots; what is not to be
 * seen from there is {@code ELSEWHERE}.
 *
 * @param here the classes of this draw in which she holds a seat
 * @param anywhere the classes of the term in which she holds one, in all venues and stages
 */
record Bars(DrawRules rules, List<StudyClass> here, List<StudyClass> anywhere) {

  Optional<String> against(WaitlistPlace place) {
    Entry entry = rules.entry(place.getApplication().getCode()).orElseThrow();
    if (here.size() >= entry.application().max()) {
      return Optional.of("MAX");
    }
    if (sharesSlot(place.getStudyClass(), entry)) {
      return Optional.of("CLASH");
    }
    return isBarredElsewhere(place) ? Optional.of("ELSEWHERE") : Optional.empty();
  }

  private boolean sharesSlot(StudyClass offered, Entry entry) {
    Set<String> taken = new HashSet<>(entry.application().busy());
    here.stream().map(this::slots).forEach(taken::addAll);
    return slots(offered).stream().anyMatch(taken::contains);
  }

  private Collection<String> slots(StudyClass drawn) {
    return rules.classes().get(drawn.getSlug()).slots();
  }

  private boolean isBarredElsewhere(WaitlistPlace place) {
    StudyClass offered = place.getStudyClass();
    return counted(place.getStage()) >= place.getStage().getWinLimit()
        || anywhere.stream().anyMatch(c -> c.equals(offered) || c.clashesWith(offered));
  }

  /** What counts against the stage's limit. */
  private long counted(Stage stage) {
    return switch (stage.seats().scope()) {
      case STAGE -> here.size();
      case VENUE_TERM ->
          anywhere.stream().filter(c -> c.getVenue().equals(stage.getVenue())).count();
      case CITY_TERM -> anywhere.size();
    };
  }
}
