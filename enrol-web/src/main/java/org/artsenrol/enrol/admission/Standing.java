package org.artsenrol.enrol.admission;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Where a learner stands in a term when she applies: what she holds and what she has asked for
 * elsewhere, in all venues of the city.
 *
 * @param held the classes in which she holds a seat
 * @param wishedElsewhere the wishes of her other live applications whose draw is still to come
 */
record Standing(List<StudyClass> held, List<StudyClass> wishedElsewhere) {

  /**
   * How many classes she may still win in a lottery: its limit less what she holds of what counts
   * against it. Nobody holds anything of a lottery that is not drawn.
   */
  int left(Stage stage) {
    VenueId there = stage.getVenue().venueId();
    long counted =
        switch (stage.seats().scope()) {
          case STAGE -> 0;
          case VENUE_TERM ->
              held.stream().filter(c -> c.getVenue().venueId().equals(there)).count();
          case CITY_TERM -> held.size();
        };
    return (int) Math.max(0, stage.getWinLimit() - counted);
  }

  boolean holds(StudyClass wished) {
    return held.stream().anyMatch(c -> c.getSlug().equals(wished.getSlug()));
  }

  Optional<StudyClass> heldAtTheSameTimeAs(StudyClass wished) {
    return held.stream().filter(wished::clashesWith).findFirst();
  }

  Optional<StudyClass> wishedAtTheSameTimeAs(StudyClass wished) {
    return wishedElsewhere.stream().filter(wished::clashesWith).findFirst();
  }
}
