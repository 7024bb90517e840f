package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The list in numbers, made once per draw: applicants and classes by index, wishes as int arrays.
 * It also knows what each applicant holds so far, the only thing here that changes while seats are
 * handed out.
 */
final class Applicants {
  private static final int[] NONE = {};
  private static final int FEW = 4;

  private final DrawSetup setup;
  private final Timetable timetable;
  private final int[] firstWish;
  private int[] wishes;
  private final int[][] busy;
  private final int[] max;
  private final long[] passes;
  private final int[][] held;
  private final byte[] count;
  private final Map<String, Integer> classIndex = new HashMap<>();
  private final Map<String, Long> groupPasses = new HashMap<>();
  private final long openPasses;

  Applicants(DrawSetup setup, List<Application> applications) {
    this.setup = setup;
    timetable = new Timetable(setup.classes());
    int n = applications.size();
    firstWish = new int[n + 1];
    wishes = new int[FEW * n];
    busy = new int[n][];
    max = new int[n];
    passes = new long[n];
    held = new int[n][];
    count = new byte[n];
    setup.classes().forEach(spec -> classIndex.put(spec.id(), classIndex.size()));
    openPasses = passes(Optional.empty());
    int a = 0;
    for (Application application : applications) {
      take(a++, application);
    }
  }

  private void take(int a, Application application) {
    takeWishes(a, application.wishes());
    busy[a] = timetable.known(application.busy());
    max[a] = application.max();
    passes[a] = passesOpenTo(application.groups());
    held[a] = NONE;
  }

  /** All wishes lie in one array, so that walking over applicants by luck touches little memory. */
  private void takeWishes(int a, List<String> ids) {
    int end = firstWish[a];
    if (end + ids.size() > wishes.length) {
      wishes = Arrays.copyOf(wishes, 2 * wishes.length + ids.size());
    }
    for (String id : ids) {
      wishes[end++] = Objects.requireNonNull(classIndex.get(id), () -> "no class " + id);
    }
    firstWish[a + 1] = end;
  }

  /** One bit per pass; the protocol allows 64 of them. */
  private long passesOpenTo(List<String> groups) {
    long bits = openPasses;
    for (String group : groups) {
      bits |= groupPasses.computeIfAbsent(group, of -> passes(Optional.of(of)));
    }
    return bits;
  }

  private long passes(Optional<String> group) {
    long bits = 0;
    for (int p = 0; p < setup.passes().size(); p++) {
      bits |= setup.passes().get(p).group().equals(group) ? 1L << p : 0;
    }
    return bits;
  }

  int count() {
    return max.length;
  }

  /** For each class those who wish it, by index. */
  int[][] wishersByClass() {
    int[] size = new int[setup.classes().size()];
    for (int w = 0; w < firstWish[count()]; w++) {
      size[wishes[w]]++;
    }
    int[][] wishers = IntStream.of(size).mapToObj(int[]::new).toArray(int[][]::new);
    for (int a = count() - 1; a >= 0; a--) {
      for (int w = firstWish[a]; w < firstWish[a + 1]; w++) {
        int c = wishes[w];
        wishers[c][--size[c]] = a;
      }
    }
    return wishers;
  }

  boolean takesPart(int a, int pass) {
    return (passes[a] >>> pass & 1) == 1;
  }

  /** Everybody who takes part in at least one of these passes, one bit each. */
  int[] taking(long some) {
    int[] taking = new int[count()];
    int found = 0;
    for (int a = 0; a < taking.length; a++) {
      if ((passes[a] & some) != 0) {
        taking[found++] = a;
      }
    }
    return Arrays.copyOf(taking, found);
  }

  int heldBy(int a) {
    return count[a];
  }

  boolean holds(int a, int c) {
    for (int own : held[a]) {
      if (own == c) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether she comes up in this round: fewer classes than rounds so far, and fewer than her own
   * maximum.
   */
  boolean comesUp(int a, int round) {
    return count[a] <= round - 1 && count[a] < max[a];
  }

  /** Her wishes by preference, as class indices. */
  int[] wishes(int a) {
    return Arrays.copyOfRange(wishes, firstWish[a], firstWish[a + 1]);
  }

  /** Her first wish that has a seat and that she can still take, or −1. */
  int firstWish(int a, int[] pool) {
    for (int w = firstWish[a]; w < firstWish[a + 1]; w++) {
      int c = wishes[w];
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
    count[a]++;
  }
}
