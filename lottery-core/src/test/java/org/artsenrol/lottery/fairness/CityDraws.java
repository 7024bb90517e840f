package org.artsenrol.lottery.fairness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;
import org.artsenrol.lottery.RoundResult;

/**
 * Draws of a venue's size by the whole protocol, with wishes that hang together with group and time
 * of application, as they do in life. The same seed makes the same draw.
 */
final class CityDraws {
  private static final int CLASSES = 6;
  private static final String GROUP = "SENIOR";

  private final Random random;
  private final String id;
  private final int applicants;
  private final List<String> inOrderOfArrival = new ArrayList<>();
  private final AuditedDraw honest;

  CityDraws(long seed, int applicants) {
    random = new Random(seed);
    id = "city-" + seed;
    this.applicants = applicants;
    honest = draw();
  }

  AuditedDraw honest() {
    return honest;
  }

  Map<String, Integer> arrivals() {
    Map<String, Integer> arrivals = new HashMap<>();
    inOrderOfArrival.forEach(code -> arrivals.put(code, arrivals.size()));
    return arrivals;
  }

  List<String> inOrderOfArrival() {
    return List.copyOf(inOrderOfArrival);
  }

  private AuditedDraw draw() {
    DrawSetup setup = setup(random.nextInt(3) == 0 ? Allocation.INDEPENDENT : Allocation.ROUNDS);
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < applicants; i++) {
      Entry entry = entry(setup, (double) i / applicants);
      inOrderOfArrival.add(entry.code());
      entries.add(entry);
    }
    EntryList list = EntryList.sorted(entries);
    var manifest = new Manifest(setup, "ab".repeat(32), list.digest());
    var entropy = Entropy.demo(HexFormat.of().formatHex(bytes()));
    return new AuditedDraw(setup, list, Lottery.draw(manifest, list, entropy));
  }

  private DrawSetup setup(Allocation allocation) {
    int rounds = allocation == Allocation.ROUNDS ? 1 + random.nextInt(2) : 1;
    Pass rest = Pass.open("rest", rounds);
    var passes = new ArrayList<>(List.of(Pass.open("open", rounds), Pass.of("seniors", GROUP)));
    if (random.nextBoolean()) {
      Collections.reverse(passes);
      rest = rest.withTicketOf(passes.get(0).id());
    }
    passes.add(rest);
    return new DrawSetup(
        DrawSetup.LC1,
        id,
        List.of(new EntropySource.Demo("demo-1")),
        2,
        allocation,
        List.of(1),
        IntStream.range(0, CLASSES)
            .mapToObj(i -> new ClassSpec("c-" + i, applicants / 9, slots(i), reserve()))
            .toList(),
        passes);
  }

  private static List<String> slots(int i) {
    return List.of("s" + i / 2);
  }

  private static List<Reserve> reserve() {
    return List.of(new Reserve(GROUP, 3));
  }

  /** The early are more often seniors, and seniors wish other classes. */
  private Entry entry(DrawSetup setup, double late) {
    boolean senior = random.nextDouble() > 0.4 + late / 2;
    String person = Commitment.person(bytes(), id, "index");
    String commit = Commitment.commit(id, person, "member", bytes());
    var wishes = new TreeSet<String>();
    while (wishes.size() < 2) {
      int slot = random.nextInt(senior ? 2 : 3);
      String wish = "c-" + (2 * slot + random.nextInt(2));
      if (wishes.stream().noneMatch(w -> slotOf(w) == slotOf(wish))) {
        wishes.add(wish);
      }
    }
    var order = new ArrayList<>(wishes);
    if (!setup.independent()) {
      Collections.shuffle(order, random);
    }
    List<String> groups = senior ? List.of(GROUP) : List.of();
    return Entry.of(commit, person, new Application(order, List.of(), groups, 2, 1));
  }

  private static int slotOf(String id) {
    return (id.charAt(2) - '0') / 2;
  }

  private byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  /**
   * The same draw published by a dishonest office: in every first round some of the last winners of
   * a class give way to its losers of a favoured kind.
   */
  AuditedDraw favouring(Predicate<Entry> favoured, int perClass) {
    var rounds = new ArrayList<>(honest.result().rounds());
    rounds.replaceAll(
        round -> {
          var admitted = new TreeMap<>(round.admitted());
          admitted.replaceAll((c, codes) -> swapped(c, codes, favoured, perClass));
          return round.round() > 1
              ? round
              : new RoundResult(round.pass(), round.round(), admitted, round.cutoff());
        });
    DrawResult told = honest.result();
    var result =
        new DrawResult(
            told.version(), told.draw(), told.manifest(), told.seed(), rounds, told.waitlist());
    return new AuditedDraw(honest.setup(), honest.list(), result);
  }

  private List<String> swapped(
      String classId, List<String> codes, Predicate<Entry> favoured, int swaps) {
    List<String> friends =
        honest.result().waitlist().get(classId).stream()
            .filter(code -> favoured.test(entry(code).orElseThrow()))
            .limit(swaps)
            .toList();
    var after = new ArrayList<>(codes);
    for (String friend : friends) {
      after.stream()
          .filter(code -> !favoured.test(entry(code).orElseThrow()))
          .reduce((earlier, later) -> later)
          .ifPresent(loser -> after.set(after.indexOf(loser), friend));
    }
    return after;
  }

  private Optional<Entry> entry(String code) {
    return honest.list().find(code);
  }
}
