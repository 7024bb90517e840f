package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RandomDraws;
import org.artsenrol.lottery.Replay;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.Tickets;
import org.artsenrol.lottery.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The checker that never asks the allocator: silent on honest results, loud on any change of who
 * was admitted.
 */
class AllocationPropertiesTest {

  static List<Vectors.Case> published() {
    return Vectors.lc1("cases");
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 300);
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedResultsHaveEveryProperty(Vectors.Case c) {
    var published =
        new Published(Manifest.parse(c.manifest()).setup(), EntryList.parse(c.entries()), c.draw());
    assertThat(new AllocationProperties(published).firstBroken()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void admissionsChangedAtRandomNeverPass(long seed) {
    RandomDraws.Input input = new RandomDraws(seed).next();
    DrawResult honest = input.draw();
    assertThat(broken(input, honest)).isEmpty();
    DrawResult changed = changed(input, honest, new Random(seed));
    if (!changed.equals(honest)) {
      assertThat(broken(input, changed)).isNotEmpty();
    }
  }

  private static Optional<Verdict.Broken> broken(RandomDraws.Input input, DrawResult result) {
    var published = new Published(input.manifest().setup(), input.list(), result);
    return new AllocationProperties(published).firstBroken();
  }

  /**
   * One code put in, taken out or put in the last one's place; then the cutoff is told as it would
   * have to be.
   */
  private static DrawResult changed(RandomDraws.Input input, DrawResult result, Random random) {
    List<Entry> entries = input.list().entries();
    if (entries.isEmpty()) {
      return result;
    }
    int at = random.nextInt(result.rounds().size());
    RoundResult round = result.rounds().get(at);
    var classes = new ArrayList<>(result.waitlist().keySet());
    String id = classes.get(random.nextInt(classes.size()));
    var codes = new ArrayList<>(round.admitted().getOrDefault(id, List.of()));
    change(codes, entries.get(random.nextInt(entries.size())).code(), random);
    var admitted = new TreeMap<String, List<String>>(round.admitted());
    admitted.put(id, codes);
    admitted.values().removeIf(List::isEmpty);
    var cutoff = new TreeMap<>(round.cutoff());
    if (!codes.isEmpty() && cutoff.getOrDefault(id, Optional.empty()).isPresent()) {
      cutoff.put(id, Optional.of(ticketOfLast(input, result, round, id, codes)));
    }
    var rounds = new ArrayList<>(result.rounds());
    rounds.set(at, new RoundResult(round.pass(), round.round(), admitted, cutoff));
    return Tampered.withRounds(result, rounds);
  }

  private static void change(List<String> codes, String somebody, Random random) {
    int last = codes.size() - 1;
    switch (random.nextInt(3)) {
      case 0 -> codes.add(random.nextInt(codes.size() + 1), somebody);
      case 1 -> codes.remove(codes.isEmpty() ? somebody : codes.get(0));
      default -> codes.replaceAll(code -> code.equals(codes.get(last)) ? somebody : code);
    }
  }

  private static String ticketOfLast(
      RandomDraws.Input input,
      DrawResult result,
      RoundResult round,
      String id,
      List<String> codes) {
    DrawSetup setup = input.manifest().setup();
    Entry last = input.list().find(codes.get(codes.size() - 1)).orElseThrow();
    Pass pass = new Replay(setup).pass(round);
    byte[] ticket =
        new Tickets(result.seed(), result.draw(), Tickets.context(setup, pass, id))
            .of(last.code(), last.application().weight());
    return HexFormat.of()
        .formatHex(pass.reverses(round.round()) ? Tickets.complement(ticket) : ticket);
  }

  @Test
  void everyWayOfCheatingHasBeenMet() {
    Map<String, Integer> met = new HashMap<>();
    LongStream.rangeClosed(1, 3000)
        .forEach(
            seed -> {
              RandomDraws.Input input = new RandomDraws(seed).next();
              DrawResult changed = changed(input, input.draw(), new Random(seed));
              broken(input, changed).ifPresent(b -> met.merge(b.where().key(), 1, Integer::sum));
            });
    assertThat(met)
        .containsKeys(
            "property.seats",
            "property.order",
            "property.turn",
            "property.wish",
            "property.clash",
            "property.cutoff",
            "property.empty_seat",
            "property.left_out");
  }
}
