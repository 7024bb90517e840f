package org.artsenrol.enrol.odds;

import java.time.Instant;

/**
 * How many want a class, and the chance of one more who wishes this class alone and belongs to no
 * group, if applications closed now.
 *
 * @param seats that the draw gives out, reserved ones included
 * @param applicants who wish it at any preference: the count on which the chance rests
 * @param chance 0 to 1
 * @param asOf office time of the count
 */
public record ClassChance(int seats, int applicants, double chance, Instant asOf) {

  /** Whether everybody who wishes it now would get it, and one more as well. */
  public boolean hasRoom() {
    return applicants < seats;
  }

  /** In whole percent; never 0 or 100 unless it is exactly that. */
  public int getPercent() {
    long rounded = Math.round(chance * 100);
    if (chance > 0 && rounded == 0) {
      return 1;
    }
    return (int) (chance < 1 && rounded == 100 ? 99 : rounded);
  }

  /** Applicants as a share of the seats in whole percent, for a bar; 100 at most. */
  public int getFilled() {
    return seats == 0 ? 100 : (int) Math.min(100, applicants * 100L / seats);
  }

  public int getSeats() {
    return seats;
  }

  public int getApplicants() {
    return applicants;
  }

  public Instant getAsOf() {
    return asOf;
  }
}
