package org.artsenrol.enrol.catalogue.web;

import java.util.Optional;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.odds.ClassChance;

/**
 * A class beside the chance at it.
 *
 * @param held the class
 * @param chance null while its lottery is not open, or nobody has counted yet
 */
public record OfferedClass(StudyClass held, ClassChance chance) {

  /** Whether more seats than applicants were counted. */
  public boolean isRoomy() {
    return chance != null && chance.hasRoom() && !held.isCalledOff();
  }

  /** The chance of one more applicant, 0 to 1; empty when nothing is known. */
  Optional<Double> odds() {
    return Optional.ofNullable(chance).map(ClassChance::chance);
  }

  public StudyClass getHeld() {
    return held;
  }

  public ClassChance getChance() {
    return chance;
  }
}
