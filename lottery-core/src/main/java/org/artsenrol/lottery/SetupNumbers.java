package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A setup seen from a list: which class, slot or group each id of the list names. Classes and
 * passes are told by their index in the setup, slots by the timetable's numbers.
 */
final class SetupNumbers {
  /** What an id means that names no class, or no slot. */
  static final int UNKNOWN = -1;

  private final Applications asked;
  private final Timetable timetable;
  private final int[] classes;
  private final int[] slots;

  /** By id, the passes of the group it names, one bit each; the protocol allows 64 of them. */
  private final long[] groupPasses;

  private final long openPasses;

  SetupNumbers(DrawSetup setup, Applications asked) {
    this.asked = asked;
    Ids ids = asked.ids();
    timetable = new Timetable(setup.classes());
    classes = new int[ids.count()];
    Arrays.fill(classes, UNKNOWN);
    for (int c = 0; c < setup.classes().size(); c++) {
      int id = ids.find(setup.classes().get(c).id());
      if (id != Ids.NO_ID) {
        classes[id] = c;
      }
    }
    slots = IntStream.range(0, ids.count()).map(id -> timetable.number(ids.text(id))).toArray();
    groupPasses = new long[ids.count()];
    openPasses = passes(setup.passes());
  }

  private SetupNumbers(SetupNumbers same, Applications asked) {
    this.asked = asked;
    timetable = same.timetable;
    classes = same.classes;
    slots = same.slots;
    groupPasses = same.groupPasses;
    openPasses = same.openPasses;
  }

  /** The same for applications with the same ids. */
  SetupNumbers of(Applications others) {
    return new SetupNumbers(this, others);
  }

  /** Notes the passes of groups, and returns those that are open. */
  private long passes(List<Pass> passes) {
    long open = 0;
    for (int p = 0; p < passes.size(); p++) {
      Optional<String> group = passes.get(p).group();
      int id = group.map(asked.ids()::find).orElse(Ids.NO_ID);
      if (id != Ids.NO_ID) {
        groupPasses[id] |= 1L << p;
      }
      open |= group.isEmpty() ? 1L << p : 0;
    }
    return open;
  }

  Applications asked() {
    return asked;
  }

  Timetable timetable() {
    return timetable;
  }

  /** The class that is wished for at this place of {@link Applications#number}. */
  int classAt(int at) {
    return classes[asked.number(at)];
  }

  /** The timetable's marks of her busy slots, without those that no class of the draw fills. */
  long busyMarks(int a) {
    long marks = 0;
    for (int at = asked.begin(a, Applications.BUSY); at < asked.end(a, Applications.BUSY); at++) {
      int slot = slots[asked.number(at)];
      marks |= slot == UNKNOWN ? 0 : Timetable.mark(slot);
    }
    return marks;
  }

  /** Whether one of her busy slots is filled by this class. */
  boolean isBusy(int a, int c) {
    for (int at = asked.begin(a, Applications.BUSY); at < asked.end(a, Applications.BUSY); at++) {
      if (timetable.fills(c, slots, asked.number(at), asked.number(at) + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether everybody takes part in a pass. */
  boolean isOpen(int pass) {
    return (openPasses >>> pass & 1) == 1;
  }

  /** The passes in which she takes part, one bit each. */
  long passesOpenTo(int a) {
    long bits = openPasses;
    for (int at = asked.begin(a, Applications.GROUPS);
        at < asked.end(a, Applications.GROUPS);
        at++) {
      bits |= groupPasses[asked.number(at)];
    }
    return bits;
  }
}
