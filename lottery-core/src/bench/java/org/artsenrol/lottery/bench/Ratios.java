package org.artsenrol.lottery.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link DrawSpeed} at its smallest and largest size and prints what a draw, a verification
 * and a naive draw take beside the floor, and how all of them grow. CPU time counts all threads,
 * collector and compiler included.
 */
final class Ratios {
  private static final List<String> WHAT = List.of("floor", "draw", "verify", "naive");

  private Ratios() {}

  /** Of one benchmark at one size, in milliseconds. */
  private record Took(double cpu, double wall) {}

  /**
   * @param sizes how many entries, from small to large; 10,000 and 1,000,000 if none is given
   */
  public static void main(String[] sizes) throws RunnerException {
    String[] n = sizes.length > 0 ? sizes : new String[] {"10000", "1000000"};
    Map<String, Took> took = new TreeMap<>();
    for (String what : WHAT) {
      for (String size : n) {
        took.put(what + size, run(what, size));
      }
    }
    print("%9s %-8s %10s %8s %10s %8s", "entries", "", "CPU ms", "/ floor", "wall ms", "/ floor");
    for (String size : n) {
      Took floor = took.get("floor" + size);
      for (String what : WHAT) {
        Took t = took.get(what + size);
        print(
            "%9s %-8s %10.0f %8.2f %10.0f %8.2f",
            size, what, t.cpu, t.cpu / floor.cpu, t.wall, t.wall / floor.wall);
      }
    }
    for (String what : WHAT) {
      Took small = took.get(what + n[0]);
      Took large = took.get(what + n[n.length - 1]);
      double times = Math.log(Double.parseDouble(n[n.length - 1]) / Double.parseDouble(n[0]));
      print(
          "%s grows as n^%.2f (CPU), n^%.2f (wall)",
          what, Math.log(large.cpu / small.cpu) / times, Math.log(large.wall / small.wall) / times);
    }
  }

  private static Took run(String what, String size) throws RunnerException {
    boolean large = Integer.parseInt(size) >= 100_000;
    // It takes minutes, and only its order of magnitude is of interest.
    boolean naive = what.equals("naive");
    var options =
        new OptionsBuilder()
            .include("DrawSpeed\\." + what + "$")
            .param("n", size)
            // A small draw is over before the compiler has seen it, so it is warmed up longer.
            .warmupIterations(naive ? 1 : large ? 3 : 60)
            .measurementIterations(naive ? 1 : large ? 4 : 40)
            .addProfiler(CpuTime.class)
            .build();
    RunResult result = new Runner(options).runSingle();
    return new Took(
        result.getSecondaryResults().get("cpu").getScore(), result.getPrimaryResult().getScore());
  }

  private static void print(String format, Object... facts) {
    System.out.println(String.format(Locale.ROOT, format, facts));
  }
}
