package org.artsenrol.enrol.catalogue;

import java.time.LocalTime;

/** The part of the day in which a class begins. */
public enum TimeOfDay {
  MORNING,
  AFTERNOON,
  EVENING;

  private static final LocalTime NIGHTFALL = LocalTime.of(18, 0);

  /** The part to which this minute belongs; noon is afternoon, six o'clock evening. */
  public static TimeOfDay of(LocalTime time) {
    if (time.isBefore(LocalTime.NOON)) {
      return MORNING;
    }
    return time.isBefore(NIGHTFALL) ? AFTERNOON : EVENING;
  }
}
