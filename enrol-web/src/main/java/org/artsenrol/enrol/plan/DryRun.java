package org.artsenrol.enrol.plan;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.fairness.Range;
import org.artsenrol.lottery.fairness.TrialLuck;

/**
 * What a plan would have given to people who wished before: over trial draws on fixed public seeds,
 * so that the same plan on the same wishes always comes out the same. Everybody pays.
 *
 * @param people how many wished
 * @param seats how many seats there were
 * @param nothing people without any class
 * @param firstChoice people who got what they wished most
 * @param empty seats that nobody holds at the end
 * @param byStage seats given in each stage
 * @param byGroup seats held by members of a group
 */
public record DryRun(
    int people,
    int seats,
    Range nothing,
    Range firstChoice,
    Range empty,
    List<Range> byStage,
    SortedMap<String, Range> byGroup) {
  private static final int RUNS = 40;

  /**
   * Runs a plan.
   *
   * @param classes with all of their seats, their hours and reserves
   * @param people as a public list has them
   * @param codes a class's number by its id in that list, where the two differ
   */
  static DryRun of(
      List<StageForm> stages,
      List<ClassSpec> classes,
      List<Application> people,
      Map<String, String> codes) {
    List<Trial> trials =
        IntStream.rangeClosed(1, RUNS)
            .mapToObj(
                run -> Trial.run(run, stages, new Passage(classes, people, (p, c) -> true), codes))
            .toList();
    SortedMap<String, Range> byGroup = new TreeMap<>();
    for (String group : LearnerGroups.KNOWN) {
      if (people.stream().anyMatch(p -> p.groups().contains(group))) {
        byGroup.put(group, range(trials, trial -> trial.seatsOf(group)));
      }
    }
    return new DryRun(
        people.size(),
        classes.stream().mapToInt(ClassSpec::cap).sum(),
        range(trials, Trial::nothing),
        range(trials, Trial::firstChoice),
        range(trials, Trial::empty),
        IntStream.range(0, stages.size())
            .mapToObj(s -> range(trials, trial -> trial.given()[s]))
            .toList(),
        byGroup);
  }

  private static Range range(List<Trial> trials, ToDoubleFunction<Trial> figure) {
    return Range.of(trials.stream().mapToDouble(figure).toArray());
  }

  /** One passage with one luck. */
  private record Trial(Passage passage, int[] given) {

    static Trial run(int run, List<StageForm> stages, Passage passage, Map<String, String> codes) {
      int[] given = new int[stages.size()];
      for (int s = 0; s < given.length; s++) {
        int before = taken(passage);
        List<Application> people =
            IntStream.range(0, passage.peopleCount()).mapToObj(passage::person).toList();
        new Stint(stages.get(s), passage, codes).run(new TrialLuck("plan-" + s, run, people));
        given[s] = taken(passage) - before;
      }
      return new Trial(passage, given);
    }

    private static int taken(Passage passage) {
      return IntStream.range(0, passage.classCount()).map(passage::taken).sum();
    }

    int nothing() {
      return (int) people().filter(p -> passage.held(p) == 0).count();
    }

    int firstChoice() {
      return (int)
          people()
              .filter(p -> !passage.person(p).wishes().isEmpty())
              .filter(p -> passage.holds(p, passage.number(passage.person(p).wishes().get(0))))
              .count();
    }

    int empty() {
      return IntStream.range(0, passage.classCount())
          .map(c -> passage.free(c) + passage.closed(c))
          .sum();
    }

    int seatsOf(String group) {
      return people()
          .filter(p -> passage.person(p).groups().contains(group))
          .map(passage::held)
          .sum();
    }

    private IntStream people() {
      return IntStream.range(0, passage.peopleCount());
    }
  }
}
