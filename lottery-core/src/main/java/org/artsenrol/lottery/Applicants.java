package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The list in numbers, made once per draw: applicants and classes by index, wishes as int arrays.
 * It also knows what each applicant holds so far, the only thing here that changes while seats are
 * handed out.
 */
final class Applicants {
  private final DrawSetup setup;
  private final Timetable timetable;
  private final int[][] wishes;
  private final int[][] busy;
  private final int[] max;
  private final long[] passes;
  private final int[][] held;

  Applicants(DrawSetup setup, List<Application> applications) {
    this.setup = setup;
    timetable = new Timetable(setup.classes());
    int n = applications.size();
    wishes = new int[n][];
    busy = new int[n][];
    max = new int[n];
    passes = new long[n];
    held = new int[n][];
    Map<String, Integer> classIndex = new HashMap<>();
    setup.classes().forEach(spec -> classIndex.put(spec.id(), classIndex.size()));
    for (int a = 0; a < n; a++) {
      take(a, applications.get(a), classIndex);
    }
  }

  private void take(int a, Application application, Map<String, Integer> classIndex) {
    wishes[a] = application.wishes().stream().mapToInt(id -> index(classIndex, id)).toArray();
    busy[a] = timetable.known(application.busy());
    max[a] = application.max();
    passes[a] = passesOpenTo(application.groups());
    held[a] = new int[0];
  }

  private static int index(Map<String, Integer> classIndex, String id) {
    return Objects.requireNonNull(classIndex.get(id), () -> "no class " + id);
  }

  /** One bit per pass; the protocol allows 64 of them. */
  private long passesOpenTo(List<String> groups) {
    Set<String> own = new HashSet<>(groups);
    long bits = 0;
    for (int p = 0; p < setup.passes().size(); p++) {
      Optional<String> group = setup.passes().get(p).group();
      if (group.isEmpty() || own.contains(group.get())) {
        bits |= 1L << p;
      }
    }
    return bits;
  }

  int count() {
    return wishes.length;
  }

  int[] all() {
    return IntStream.range(0, count()).toArray();
  }

  /** For each class those who wish it, by index. */
  int[][] wishersByClass() {
    int[] size = new int[setup.classes().size()];
    for (int[] own : wishes) {
      for (int c : own) {
        size[c]++;
      }
    }
    int[][] wishers = IntStream.of(size).mapToObj(int[]::new).toArray(int[][]::new);
    for (int a = count() - 1; a >= 0; a--) {
      for (int c : wishes[a]) {
        wishers[c][--size[c]] = a;
      }
    }
    return wishers;
  }

  boolean takesPart(int a, int pass) {
    return (passes[a] >>> pass & 1) == 1;
  }

  int heldBy(int a) {
    return held[a].length;
  }

  boolean holds(int a, int c) {
    return IntStream.of(held[a]).anyMatch(own -> own == c);
  }

  /**
   * Whether she comes up in this round: fewer classes than rounds so far, and fewer than her own
   * maximum.
   */
  boolean comesUp(int a, int round) {
    return held[a].length <= round - 1 && held[a].length < max[a];
  }

  /** Her first wish that has a seat and that she can still take, or −1. */
  int firstWish(int a, int[] pool) {
    for (int c : wishes[a]) {
      if (pool[c] > 0 && fits(a, c)) {
        return c;
      }
    }
    return -1;
  }

  private boolean fits(int a, int c) {
    if (timetable.fills(c, busy[a])) {
      return false;
    }
    for (int own : held[a]) {
      if (own == c || timetable.clash(own, c)) {
        return false;
      }
    }
    return true;
  }

  void admit(int a, int c) {
    held[a] = Arrays.copyOf(held[a], held[a].length + 1);
    held[a][held[a].length - 1] = c;
  }
}
