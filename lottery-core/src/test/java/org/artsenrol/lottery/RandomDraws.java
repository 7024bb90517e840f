package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Makes up small draws that keep every rule of section 3. The same seed makes the same draws. */
public final class RandomDraws {
  private static final List<String> GROUPS = List.of("RETURNING", "SENIOR", "YOUTH");

  private final Random random;

  public RandomDraws(long seed) {
    random = new Random(seed);
  }

  /** A whole input, ready to be drawn. */
  public record Input(Manifest manifest, EntryList list, Entropy entropy) {
    public DrawResult draw() {
      return Lottery.draw(manifest, list, entropy);
    }

    /** The same draw of another list; the seed changes with it. */
    public Input with(EntryList other) {
      var manifest = new Manifest(this.manifest.setup(), this.manifest.rules(), other.digest());
      return new Input(manifest, other, entropy);
    }
  }

  public Input next() {
    DrawSetup setup = setup();
    EntryList list = list(setup, random.nextInt(40));
    var manifest = new Manifest(setup, "ab".repeat(32), list.digest());
    return new Input(manifest, list, Entropy.demo(hex()));
  }

  private DrawSetup setup() {
    boolean independent = random.nextInt(3) == 0;
    int limit = 1 + random.nextInt(4);
    List<Integer> weights = random.nextBoolean() ? List.of(1) : List.of(1, 3);
    List<String> groups = some(GROUPS);
    boolean mayReverse = !independent && weights.size() == 1;
    return new DrawSetup(
        DrawSetup.LC1,
        "draw-" + random.nextInt(1000),
        List.of(new EntropySource.Demo("demo-1")),
        limit,
        independent ? Allocation.INDEPENDENT : Allocation.ROUNDS,
        weights,
        classes(groups),
        passes(groups, independent ? 1 : limit, mayReverse));
  }

  private List<ClassSpec> classes(List<String> groups) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(8))
        .mapToObj(i -> new ClassSpec("c-" + i, random.nextInt(8), slots(), reserve(groups)))
        .toList();
  }

  private List<Reserve> reserve(List<String> groups) {
    return some(groups).stream().map(group -> new Reserve(group, 1 + random.nextInt(4))).toList();
  }

  private List<String> slots() {
    return new ArrayList<>(
        new TreeSet<>(some(List.of("MON", "THU", "TUE", "WED")).stream().limit(2).toList()));
  }

  private List<Pass> passes(List<String> groups, int mostRounds, boolean mayReverse) {
    var passes = new ArrayList<Pass>();
    if (random.nextBoolean()) {
      passes.add(pass("open", Optional.empty(), "open", mostRounds, mayReverse));
    }
    for (String group : groups) {
      passes.add(pass(group, Optional.of(group), group, mostRounds, mayReverse));
    }
    Collections.shuffle(passes, random);
    String luck = passes.isEmpty() || random.nextBoolean() ? "rest" : passes.get(0).id();
    passes.add(pass("rest", Optional.empty(), luck, mostRounds, mayReverse));
    return passes;
  }

  private Pass pass(
      String id, Optional<String> group, String luck, int mostRounds, boolean mayReverse) {
    Optional<Boolean> reverse = mayReverse ? Optional.of(random.nextBoolean()) : Optional.empty();
    return new Pass(id, group, 1 + random.nextInt(mostRounds), luck, reverse);
  }

  private EntryList list(DrawSetup setup, int n) {
    return EntryList.sorted(IntStream.range(0, n).mapToObj(i -> entry(setup)).toList());
  }

  /** One more applicant for this draw. */
  public Entry entry(DrawSetup setup) {
    String person = Commitment.person(bytes(), setup.draw(), "index");
    String commit = Commitment.commit(setup.draw(), person, "member", bytes());
    int max = 1 + random.nextInt(setup.limit());
    var wishes = wishes(setup, max);
    var busy = setup.independent() ? List.<String>of() : slots();
    int weight = setup.weights().get(random.nextInt(setup.weights().size()));
    return Entry.of(commit, person, new Application(wishes, busy, some(GROUPS), max, weight));
  }

  private List<String> wishes(DrawSetup setup, int max) {
    var ids = new ArrayList<>(setup.classes().stream().map(ClassSpec::id).toList());
    Collections.shuffle(ids, random);
    if (!setup.independent()) {
      return ids.subList(0, 1 + random.nextInt(ids.size()));
    }
    var chosen = new TreeSet<String>();
    var taken = new TreeSet<String>();
    for (String id : ids) {
      List<String> slots =
          setup.classes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().slots();
      if (chosen.size() < max && Collections.disjoint(taken, slots)) {
        chosen.add(id);
        taken.addAll(slots);
      }
    }
    return List.copyOf(chosen);
  }

  private <T> List<T> some(List<T> items) {
    return items.stream().filter(item -> random.nextInt(5) < 2).toList();
  }

  private byte[] bytes() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  private String hex() {
    return HexFormat.of().formatHex(bytes());
  }
}
