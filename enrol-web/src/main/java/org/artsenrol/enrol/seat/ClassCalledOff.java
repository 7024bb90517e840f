package org.artsenrol.enrol.seat;

import java.util.List;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * A class in which people held seats, or for which they waited, will not be held.
 *
 * @param reason as it is told to them and to the public
 * @param waiting who waited for it
 */
public record ClassCalledOff(
    StudyClass studyClass, String reason, List<Seat> seats, List<WaitlistPlace> waiting)
    implements Happening {

  public ClassCalledOff {
    seats = List.copyOf(seats);
    waiting = List.copyOf(waiting);
  }

  @Override
  public String subject() {
    return studyClass.getSlug();
  }

  @Override
  public String detail() {
    return "%d seats, %d waiting: %s".formatted(seats.size(), waiting.size(), reason);
  }

  @Override
  public VenueId venue() {
    return studyClass.getVenue().venueId();
  }
}
