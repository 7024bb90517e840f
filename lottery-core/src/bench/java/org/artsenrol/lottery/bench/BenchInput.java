package org.artsenrol.lottery.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;

/**
 * A made-up draw of a given size, written to files once: five wishes each, of which popular classes
 * get more, three groups, a seat for every fourth.
 */
final class BenchInput {
  static final List<String> GROUPS = List.of("DISTRICT", "RETURNING", "SENIOR");
  static final Entropy ENTROPY = Entropy.demo("cd".repeat(32));

  private static final int WISHES = 5;
  private static final int SEATS = 25;
  private static final int PER_CLASS = 100;

  private final SplittableRandom random = new SplittableRandom(1);
  private final DrawSetup setup;
  private final int n;

  private BenchInput(int n) {
    this.n = n;
    setup = setup(n / PER_CLASS);
  }

  /** The folder with {@code manifest.json} and {@code entries.ndjson}. */
  static Path of(int n) throws IOException {
    Path folder = Path.of("target", "bench", "n" + n);
    if (!Files.exists(folder.resolve("manifest.json"))) {
      Files.createDirectories(folder);
      new BenchInput(n).write(folder);
    }
    return folder;
  }

  private static DrawSetup setup(int classes) {
    return new DrawSetup(
        DrawSetup.LC1,
        "city-2027s-1",
        List.of(new EntropySource.Demo("demo-1")),
        3,
        Allocation.ROUNDS,
        List.of(1),
        IntStream.range(0, classes).mapToObj(BenchInput::spec).toList(),
        List.of(
            Pass.open("open", 2),
            Pass.of("district", "DISTRICT"),
            Pass.of("returning", "RETURNING"),
            Pass.of("seniors", "SENIOR"),
            Pass.open("rest", 2).withTicketOf("open")));
  }

  private static ClassSpec spec(int i) {
    List<Reserve> reserve = GROUPS.stream().map(group -> new Reserve(group, 2)).toList();
    return new ClassSpec(id(i), SEATS, List.of("s" + (10 + i % 40)), reserve);
  }

  private static String id(int i) {
    return "class-" + (100_000 + i);
  }

  private void write(Path folder) throws IOException {
    var commits = new ArrayList<byte[]>(n);
    for (int i = 0; i < n; i++) {
      byte[] commit = new byte[32];
      random.nextBytes(commit);
      commits.add(commit);
    }
    commits.sort(Arrays::compareUnsigned);
    Path file = folder.resolve("entries.ndjson");
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (byte[] commit : commits) {
        out.write(entry(commit).canonical());
        out.write('\n');
      }
    }
    EntryList list;
    try (var in = Files.newInputStream(file)) {
      list = EntryList.read(in);
    }
    var manifest = new Manifest(setup, "ab".repeat(32), list.digest());
    Files.write(folder.resolve("manifest.json"), manifest.canonical());
  }

  private Entry entry(byte[] commit) {
    byte[] person = new byte[32];
    random.nextBytes(person);
    HexFormat hex = HexFormat.of();
    return Entry.of(hex.formatHex(commit), Commitment.code(hex.formatHex(person)), application());
  }

  private Application application() {
    Set<String> wishes = new LinkedHashSet<>();
    while (wishes.size() < WISHES) {
      double popular = random.nextDouble();
      wishes.add(id((int) (popular * popular * setup.classes().size())));
    }
    List<String> groups = GROUPS.stream().filter(group -> random.nextInt(5) == 0).toList();
    List<String> busy =
        random.nextInt(10) == 0 ? List.of("s" + (10 + random.nextInt(40))) : List.of();
    return new Application(List.copyOf(wishes), busy, groups, 1 + random.nextInt(3), 1);
  }
}
