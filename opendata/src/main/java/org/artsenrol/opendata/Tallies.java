package org.artsenrol.opendata;

import java.util.Collection;
import java.util.Map;

/**
 * Where it is told how many want each class. Telling happens in the caller's transaction, which
 * must exist: an application is counted if and only if it is committed. Nobody who tells waits for
 * anybody else; the integrator adds up what was told, at most once in two seconds, so that no
 * single arrival can be read from the counts.
 */
public interface Tallies {

  /**
   * Shows these classes from now on, with nobody so far, as classes of this stage. Those that are
   * shown already stay as they are.
   *
   * @param stage public id
   * @param classes public ids
   */
  void open(String stage, Collection<String> classes);

  /**
   * So many more want each class in this stage, or fewer where the number is negative.
   *
   * @param byClass by the class's public id
   */
  void move(String stage, Map<String, Integer> byClass);

  /** All that was told of a stage, by the class's public id, whether it is added up yet or not. */
  Map<String, Integer> told(String stage);
}
