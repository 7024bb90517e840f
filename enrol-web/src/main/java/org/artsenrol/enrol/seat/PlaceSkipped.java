package org.artsenrol.enrol.seat;

/**
 * A learner was next on a waitlist and could not be offered the seat. She keeps her place.
 *
 * @param reason a word of the draw protocol's section 6
 */
public record PlaceSkipped(WaitlistPlace place, String reason) implements OfPlace {

  @Override
  public String detail() {
    return OfPlace.super.detail() + ", " + reason;
  }
}
