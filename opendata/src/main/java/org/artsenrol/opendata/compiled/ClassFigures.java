package org.artsenrol.opendata.compiled;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A class of a settled draw in figures, all counted over the published list and records.
 *
 * @param seats as frozen
 * @param held seats that somebody holds today
 * @param free seats that nobody holds today
 * @param waiting who waits for it today
 * @param everybody who wished it
 * @param groups who wished it, by group; somebody of two groups counts in both
 * @param movements records of each kind since the result, for example {@code lapse}
 * @param delays minutes from a seat that fell free to the offer of it, rising
 */
public record ClassFigures(
    String classId,
    int seats,
    int held,
    int free,
    int waiting,
    boolean calledOff,
    Chance everybody,
    SortedMap<String, Chance> groups,
    Map<String, Integer> movements,
    List<Long> delays) {

  /**
   * Applicants and those of them whom the result admitted.
   *
   * @param firstChoice who put the class first; everybody where the order of wishes does not count
   */
  public record Chance(int applicants, int firstChoice, int admitted) {

    /** Admitted among applicants, from 0 to 1; 0 without applicants. */
    public double share() {
      return applicants == 0 ? 0 : (double) admitted / applicants;
    }
  }

  /** How many records of this kind moved somebody. */
  public int moved(String kind) {
    return movements.getOrDefault(kind, 0);
  }
}
