package org.artsenrol.enrol.admission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.artsenrol.enrol.catalogue.StudyClass;

/**
 * The hours of a draw's classes as slots. Each pair that meets at the same time shares a slot of
 * its own; besides, every class has one that bears its own id and stands for whatever a learner
 * holds outside of the draw at those hours. Slots are thus known when the rules are published,
 * whatever people hold at the close, and a busy slot does not tell which class she holds.
 */
final class Timetable {
  private final Map<StudyClass, TreeSet<String>> slots = new HashMap<>();

  /**
   * @param classes the draw's classes, rising by slug
   */
  Timetable(List<StudyClass> classes) {
    classes.forEach(c -> slots.put(c, new TreeSet<>(List.of(c.getSlug()))));
    int pairs = 0;
    for (int i = 0; i < classes.size(); i++) {
      for (StudyClass later : classes.subList(i + 1, classes.size())) {
        if (classes.get(i).clashesWith(later)) {
          pairs++;
          slots.get(classes.get(i)).add("s" + pairs);
          slots.get(later).add("s" + pairs);
        }
      }
    }
  }

  /** The slots that a class fills, rising. */
  List<String> slotsOf(StudyClass drawn) {
    return List.copyOf(slots.get(drawn));
  }
}
