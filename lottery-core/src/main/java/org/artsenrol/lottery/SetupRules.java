package org.artsenrol.lottery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Section 3 as far as it concerns the setup alone, in the protocol's order. */
final class SetupRules {
  private final DrawSetup setup;

  SetupRules(DrawSetup setup) {
    this.setup = setup;
  }

  void check() {
    require(setup.version().equals(DrawSetup.LC1), RefusalCode.VERSION, setup.version());
    require(
        rising(setup.classes(), ClassSpec::id), RefusalCode.CLASSES_ORDER, "classes not rising");
    setup.classes().forEach(SetupRules::checkClass);
    checkPasses();
    setup.classes().forEach(this::checkReservesHavePass);
  }

  private static void checkClass(ClassSpec spec) {
    require(Sorted.strictly(spec.slots()), RefusalCode.SLOTS_ORDER, spec.id());
    require(rising(spec.reserve(), Reserve::group), RefusalCode.RESERVE_ORDER, spec.id());
  }

  private void checkPasses() {
    List<Pass> passes = setup.passes();
    require(unique(passes.stream().map(Pass::id).toList()), RefusalCode.PASS_TWICE, "a pass id");
    List<String> groups = passes.stream().map(Pass::group).flatMap(Optional::stream).toList();
    require(unique(groups), RefusalCode.GROUP_TWICE, "two passes of one group");
    require(
        setup.lastPass().group().isEmpty(),
        RefusalCode.LAST_PASS_CLOSED,
        "the last pass is of a group");
    Set<String> named = new HashSet<>();
    for (Pass pass : passes) {
      named.add(pass.id());
      checkPass(pass, named);
    }
  }

  private void checkPass(Pass pass, Set<String> namedSoFar) {
    require(namedSoFar.contains(pass.ticketOf()), RefusalCode.TICKET_OF, pass.id());
    int most = setup.independent() ? 1 : setup.limit();
    require(pass.rounds() >= 1 && pass.rounds() <= most, RefusalCode.ROUNDS, pass.id());
    boolean mayReverse = !setup.independent() && setup.weights().equals(List.of(1));
    require(mayReverse || !pass.reverseEven().orElse(false), RefusalCode.REVERSE_EVEN, pass.id());
  }

  private void checkReservesHavePass(ClassSpec spec) {
    Set<String> groups =
        setup.passes().stream()
            .map(Pass::group)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    for (Reserve reserve : spec.reserve()) {
      require(
          groups.contains(reserve.group()),
          RefusalCode.RESERVE_WITHOUT_PASS,
          spec.id() + " " + reserve.group());
    }
  }

  private static <T> boolean rising(List<T> items, Function<T, String> key) {
    return Sorted.strictly(items.stream().map(key).toList());
  }

  private static boolean unique(List<String> texts) {
    return new HashSet<>(texts).size() == texts.size();
  }

  static void require(boolean holds, RefusalCode code, String where) {
    if (!holds) {
      throw new Refusal(code, where);
    }
  }
}
