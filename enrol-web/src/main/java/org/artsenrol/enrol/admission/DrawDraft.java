package org.artsenrol.enrol.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Reserve;

/**
 * A stage as the draw protocol sees it, before its rules are published: seats, slots, reserves and
 * passes. All of it comes from the stage's plan and its classes; who applied plays no part.
 */
final class DrawDraft {
  private final Stage stage;
  private final List<StudyClass> classes;
  private final Map<Long, Integer> taken;

  /**
   * @param classes all classes of the stage's venue and term
   * @param taken seats already held, by the class's internal id
   */
  DrawDraft(Stage stage, List<StudyClass> classes, Map<Long, Integer> taken) {
    this.stage = stage;
    this.classes =
        classes.stream()
            .filter(c -> !c.isCalledOff() && stage.seats().includes(c.getCode()))
            .sorted(Comparator.comparing(StudyClass::getSlug))
            .toList();
    this.taken = taken;
  }

  /** Whether there is nothing to draw. */
  boolean isEmpty() {
    return classes.isEmpty();
  }

  DrawSetup setup(List<EntropySource> sources) {
    var timetable = new Timetable(classes);
    return new DrawSetup(
        DrawSetup.LC1,
        stage.getSlug(),
        sources,
        stage.getWinLimit(),
        Allocation.valueOf(stage.getAllocation().name()),
        List.of(1),
        classes.stream().map(c -> spec(c, timetable)).toList(),
        stage.passes());
  }

  private ClassSpec spec(StudyClass drawn, Timetable timetable) {
    int free = drawn.getQuota() - taken.getOrDefault(drawn.getId(), 0);
    int left = Math.max(0, Math.min(free, stage.seatsOf(drawn)));
    List<Reserve> reserves =
        drawn.reservedSeats().entrySet().stream()
            .filter(r -> stage.getLearnerGroups().contains(r.getKey()))
            .map(r -> new Reserve(r.getKey(), r.getValue()))
            .toList();
    return new ClassSpec(drawn.getSlug(), left, timetable.slotsOf(drawn), reserves);
  }
}
