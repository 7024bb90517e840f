package org.artsenrol.lottery.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.artsenrol.lottery.Allocation;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Commitment;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Reserve;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.EntropyBody;
import org.artsenrol.lottery.log.FreezeBody;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.RulesBody;

/**
 * A made-up draw of a given size, written to files once: five wishes each, of which popular classes
 * get more, three groups, a seat for every fourth.
 */
final class BenchInput {
  static final List<String> GROUPS = List.of("DISTRICT", "RETURNING", "SENIOR");
  private static final Instant T = Instant.parse("2027-01-05T02:00:00Z");

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

  /** The folder with {@code bundle.zip} and, beside it, the files that a draw needs. */
  static Path of(int n) throws IOException {
    Path folder = Path.of("target", "bench", "n" + n);
    if (!Files.exists(folder.resolve("bundle.zip"))) {
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
    publish(folder, list);
  }

  /** As a server would, in a demonstration without a signed log. */
  private void publish(Path folder, EntryList list) throws IOException {
    RulesBody rules = rules();
    var manifest = new Manifest(setup, rules.digest(), list.digest());
    LogRecord freeze = record(RecordKind.FREEZE, -30, new FreezeBody(manifest, T).json());
    Entropy entropy = Entropy.demo(freeze.sha256());
    byte[] result = Lottery.draw(manifest, list, entropy).canonical();
    Json.Members told =
        Json.object().with("freeze", freeze.hash()).with("result", new Json.Verbatim(result));
    List<byte[]> records =
        List.of(
            record(RecordKind.RULES, -900, rules.json()).canonical(),
            freeze.canonical(),
            record(RecordKind.ENTROPY, 0, new EntropyBody(freeze.hash(), entropy).json())
                .canonical(),
            record(RecordKind.RESULT, 0, told).canonical());
    Files.write(folder.resolve("manifest.json"), manifest.canonical());
    Files.write(folder.resolve("entropy.json"), entropy.canonical());
    var parts = new EnumMap<BundleFile, Bundle.Content>(BundleFile.class);
    parts.put(BundleFile.RULES, Bundle.Content.of(rules.canonical()));
    parts.put(BundleFile.MANIFEST, Bundle.Content.of(manifest.canonical()));
    parts.put(BundleFile.ENTRIES, list(folder.resolve("entries.ndjson")));
    parts.put(BundleFile.ENTROPY, Bundle.Content.of(entropy.canonical()));
    parts.put(BundleFile.RESULT, Bundle.Content.of(result));
    parts.put(BundleFile.RECORDS, Bundle.Content.of(Records.lines(records)));
    Path zip = folder.resolve("bundle.zip");
    try (var out = new BufferedOutputStream(Files.newOutputStream(zip), 1 << 20)) {
      Bundle.stream(parts, out);
    }
  }

  private static Bundle.Content list(Path file) throws IOException {
    var crc = new CRC32();
    try (var in = new CheckedInputStream(Files.newInputStream(file), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new InFile(file, Files.size(file), crc.getValue());
  }

  private record InFile(Path file, long length, long crc) implements Bundle.Content {
    @Override
    public void writeTo(OutputStream out) throws IOException {
      Files.copy(file, out);
    }
  }

  private LogRecord record(RecordKind kind, int hours, Json.Members body) {
    Instant at = T.plus(Duration.ofHours(hours));
    return new LogRecord(kind, setup.draw(), at, RecordClock.DEMO, body, Optional.empty());
  }

  private RulesBody rules() {
    return new RulesBody(
        new RulesBody.Occasion("2027s", "city", "1"),
        setup,
        new RulesBody.Timing(T, 24),
        Map.of("DISTRICT", "card", "RETURNING", "card", "SENIOR", "card"),
        "none",
        new RulesBody.Waitlist(
            72, RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.WAITLIST, T.plusSeconds(864000)),
        new RulesBody.Witnessing(
            List.of(), 0, List.of(), RulesBody.personKey(new byte[32]), List.of("none"), "1.0"));
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
