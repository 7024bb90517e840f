package org.artsenrol.enrol.plan;

import java.util.SortedMap;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * A class as a plan sees it.
 *
 * @param ageMin null for no lower bound
 * @param ageMax null for no upper bound
 * @param reserves seats kept for groups
 */
public record PlannedClass(
    String code, int quota, Integer ageMin, Integer ageMax, SortedMap<String, Integer> reserves) {

  static PlannedClass of(StudyClass held) {
    return new PlannedClass(
        held.getCode(), held.getQuota(), held.getAgeMin(), held.getAgeMax(), held.reservedSeats());
  }
}
