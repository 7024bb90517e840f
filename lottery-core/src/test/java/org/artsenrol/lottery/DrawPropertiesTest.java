package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must be true of every draw, tried on made-up ones; the seed that made a failing one is in
 * the test's name.
 */
class DrawPropertiesTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTheNaiveAllocator(long seed) {
    RandomDraws.Input input = new RandomDraws(seed).next();
    DrawResult naive = new NaiveAllocator(input).draw(input.manifest().digest());
    assertThat(text(input.draw())).isEqualTo(text(naive));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anotherLoserMovesNobodysTicket(long seed) {
    var draws = new RandomDraws(seed);
    RandomDraws.Input input = draws.next();
    String drawSeed = Lottery.seed(input.manifest(), input.entropy());
    var more = new ArrayList<>(input.list().entries());
    more.add(draws.entry(input.manifest().setup()));
    EntryList longer = EntryList.sorted(more);
    int[] all = IntStream.range(0, more.size()).toArray();
    var luck = new SeededLuck(drawSeed, input.manifest().draw(), longer.entries()).in("open");
    var before =
        new SeededLuck(drawSeed, input.manifest().draw(), input.list().entries()).in("open");
    List<String> order = new ArrayList<>();
    for (int a : new TicketOrder(luck, false).of(all)) {
      order.add(longer.entries().get(a).code());
    }
    order.removeIf(code -> input.list().find(code).isEmpty());
    List<String> orderBefore = new ArrayList<>();
    for (int a : new TicketOrder(before, false).of(Arrays.copyOf(all, all.length - 1))) {
      orderBefore.add(input.list().entries().get(a).code());
    }
    assertThat(order).isEqualTo(orderBefore);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void noSeatIsLeftThatAnybodyStillWishesAndCouldHaveTakenInTheLastRound(long seed) {
    RandomDraws.Input input = new RandomDraws(seed).next();
    DrawResult result = input.draw();
    if (!input.manifest().setup().independent()) {
      return;
    }
    Map<String, Integer> given = given(result);
    for (ClassSpec spec : input.manifest().setup().classes()) {
      if (!result.waitlist().get(spec.id()).isEmpty()) {
        assertThat(given.getOrDefault(spec.id(), 0)).as(spec.id()).isEqualTo(spec.cap());
      }
    }
  }

  @Test
  void unfilledReserveReturnsToTheOpenPassAfterIt() {
    DrawSetup setup = reserveFirst(4, 3);
    RandomDraws.Input input = everybodyWishes(setup, 6, List.of());
    DrawResult result = input.draw();
    assertThat(result.rounds().get(0).admitted()).isEmpty();
    assertThat(result.rounds().get(1).admitted().get("c-1")).hasSize(4);
  }

  @Test
  void reserveKeepsItsSeatsForTheGroupWhileTheOpenPassComesFirst() {
    DrawSetup setup =
        setup(
            4,
            3,
            List.of(Pass.open("open", 1), Pass.of("seniors", "SENIOR"), Pass.open("rest", 1)));
    RandomDraws.Input input = everybodyWishes(setup, 6, List.of());
    DrawResult result = input.draw();
    assertThat(result.rounds().get(0).admitted().get("c-1")).hasSize(1);
    assertThat(result.rounds().get(2).admitted().get("c-1")).hasSize(3);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void declaringAGroupNeverCostsASeatWhenTheOpenPassComesFirst(long seed) {
    DrawSetup setup =
        setup(
            5,
            2,
            List.of(
                Pass.open("open", 1),
                Pass.of("seniors", "SENIOR"),
                Pass.open("rest", 1).withTicketOf("open")));
    RandomDraws.Input silent = everybodyWishes(setup, 12, List.of(), seed);
    Entry she = silent.list().entries().get((int) (seed % 12));
    // The same tickets on both sides: declaring changes the list and so the seed, which is luck and
    // not advantage.
    String drawSeed = Lottery.seed(silent.manifest(), silent.entropy());
    boolean before = wins(setup, silent.list().entries(), drawSeed, she);
    var declared = new ArrayList<>(silent.list().entries());
    declared.replaceAll(e -> e.equals(she) ? withGroup(e) : e);
    assertThat(wins(setup, declared, drawSeed, withGroup(she)) || !before).isTrue();
  }

  private static boolean wins(DrawSetup setup, List<Entry> entries, String seed, Entry she) {
    var luck = new SeededLuck(seed, setup.draw(), entries);
    var outcome =
        Allocator.allocate(setup, entries.stream().map(Entry::application).toList(), luck);
    int index = entries.indexOf(she);
    return outcome.rounds().stream()
        .anyMatch(r -> Arrays.stream(r.admitted()[0]).anyMatch(a -> a == index));
  }

  private static Entry withGroup(Entry e) {
    Application a = e.application();
    return Entry.of(
        e.commit(),
        e.person(),
        new Application(a.wishes(), a.busy(), List.of("SENIOR"), a.max(), a.weight()));
  }

  private static DrawSetup reserveFirst(int cap, int reserved) {
    return setup(cap, reserved, List.of(Pass.of("seniors", "SENIOR"), Pass.open("rest", 1)));
  }

  private static DrawSetup setup(int cap, int reserved, List<Pass> passes) {
    return new DrawSetup(
        DrawSetup.LC1,
        "draw-1",
        List.of(new EntropySource.Demo("demo-1")),
        1,
        Allocation.ROUNDS,
        List.of(1),
        List.of(new ClassSpec("c-1", cap, List.of(), List.of(new Reserve("SENIOR", reserved)))),
        passes);
  }

  private static RandomDraws.Input everybodyWishes(DrawSetup setup, int n, List<String> groups) {
    return everybodyWishes(setup, n, groups, 7);
  }

  private static RandomDraws.Input everybodyWishes(
      DrawSetup setup, int n, List<String> groups, long seed) {
    var draws = new RandomDraws(seed);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < n; i++) {
      Entry e = draws.entry(setup);
      entries.add(
          Entry.of(
              e.commit(), e.person(), new Application(List.of("c-1"), List.of(), groups, 1, 1)));
    }
    EntryList list = EntryList.sorted(entries);
    var manifest = new Manifest(setup, "ab".repeat(32), list.digest());
    return new RandomDraws.Input(manifest, list, Entropy.demo("cd".repeat(32)));
  }

  private static Map<String, Integer> given(DrawResult result) {
    var given = new HashMap<String, Integer>();
    result
        .rounds()
        .forEach(
            r -> r.admitted().forEach((c, codes) -> given.merge(c, codes.size(), Integer::sum)));
    return given;
  }

  private static String text(DrawResult result) {
    return new String(result.canonical(), StandardCharsets.US_ASCII);
  }
}
