package org.artsenrol.lottery.fairness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocator;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawSetup;

/**
 * The rule lab: runs one stage under every rule a venue may choose, with the same wishes and the
 * same trial luck, so that rows differ by their rule alone.
 */
public final class Lab {
  private final DrawSetup stage;
  private final List<Application> applications;
  private final Map<String, Set<String>> slots;

  private Lab(DrawSetup stage, List<Application> applications) {
    this.stage = stage;
    this.applications = List.copyOf(applications);
    slots =
        stage.classes().stream()
            .collect(Collectors.toMap(ClassSpec::id, spec -> Set.copyOf(spec.slots())));
  }

  /**
   * One row per rule.
   *
   * @param applications with wishes by preference
   * @param runs trial draws per rule, on fixed public seeds
   */
  public static List<LabRow> run(DrawSetup stage, List<Application> applications, int runs) {
    var lab = new Lab(stage, applications);
    return LabRule.all(stage).stream().map(rule -> lab.row(rule, runs)).toList();
  }

  private LabRow row(LabRule rule, int runs) {
    DrawSetup setup = rule.on(stage);
    List<Application> asked = setup.independent() ? forms() : applications;
    List<TrialHoldings> trials =
        IntStream.rangeClosed(1, runs).mapToObj(run -> trial(setup, asked, run)).toList();
    SortedMap<String, Range> byGroup = new TreeMap<>();
    for (String group : LabRule.groups(stage)) {
      byGroup.put(group, range(trials, trial -> trial.seats(a -> a.groups().contains(group))));
    }
    return new LabRow(
        rule,
        range(trials, TrialHoldings::withNothing),
        range(trials, TrialHoldings::withFirstChoice),
        range(trials, trial -> trial.seats(a -> true)),
        byGroup);
  }

  private static Range range(List<TrialHoldings> trials, ToDoubleFunction<TrialHoldings> figure) {
    return Range.of(trials.stream().mapToDouble(figure).toArray());
  }

  private TrialHoldings trial(DrawSetup setup, List<Application> asked, int run) {
    var luck = new TrialLuck(setup.draw(), run, asked);
    return TrialHoldings.of(setup, applications, Allocator.allocate(setup, asked, luck));
  }

  /**
   * What learners can write where classes are drawn independently: no more than they may win and
   * nothing that clashes, so the best of their wishes that fit together.
   */
  private List<Application> forms() {
    return applications.stream().map(this::form).toList();
  }

  private Application form(Application a) {
    Set<String> taken = new HashSet<>(a.busy());
    List<String> wishes = new ArrayList<>();
    Predicate<String> isFree = slot -> !taken.contains(slot);
    for (String wish : a.wishes()) {
      if (wishes.size() < a.max() && slots.get(wish).stream().allMatch(isFree)) {
        wishes.add(wish);
        taken.addAll(slots.get(wish));
      }
    }
    return new Application(wishes, a.busy(), a.groups(), a.max(), a.weight());
  }
}
