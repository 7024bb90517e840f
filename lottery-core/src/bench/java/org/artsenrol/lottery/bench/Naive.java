package org.artsenrol.lottery.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.artsenrol.lottery.Application;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Merkle;

/**
 * The draw as one writes it first: a tree of JSON for each line, an object for each entry, tickets
 * as texts with a new {@code Mac} each, maps of boxed numbers. It knows draws by rounds with weight
 * 1 and no reversing, as {@link BenchInput} makes them, and leaves most of section 3 unjudged.
 */
final class Naive {
  private final DrawSetup setup;
  private final String seed;
  private final List<Entry> entries;
  private final Map<String, ClassSpec> classes = new HashMap<>();
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, List<String>> held = new HashMap<>();
  private final Map<String, Map<String, String>> tickets = new HashMap<>();
  private final List<RoundResult> rounds = new ArrayList<>();

  private Naive(Manifest manifest, List<Entry> entries, Entropy entropy) {
    setup = manifest.setup();
    seed = Lottery.seed(manifest, entropy);
    this.entries = entries;
    setup.classes().forEach(spec -> classes.put(spec.id(), spec));
    setup.classes().forEach(spec -> left.put(spec.id(), spec.cap()));
    entries.forEach(entry -> held.put(entry.code(), new ArrayList<>()));
  }

  static DrawResult draw(Manifest manifest, Path list, Entropy entropy) throws IOException {
    var entries = new ArrayList<Entry>();
    var leaves = new ArrayList<byte[]>();
    Set<String> persons = new HashSet<>();
    try (var lines = Files.newBufferedReader(list)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Entry entry = entry(line);
        must(persons.add(entry.person()));
        leaves.add(Merkle.leaf(line.getBytes(StandardCharsets.US_ASCII)));
        entries.add(entry);
      }
    }
    must(HexFormat.of().formatHex(Merkle.root(leaves)).equals(manifest.list().root()));
    return new Naive(manifest, entries, entropy).draw(manifest);
  }

  private static void must(boolean hold) {
    if (!hold) {
      throw new IllegalArgumentException("not a list of this manifest");
    }
  }

  private static Entry entry(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.US_ASCII);
    var json = ((Json.Members) JsonReader.read(bytes, JsonReader.Dialect.LC1)).values();
    var application =
        new Application(
            texts(json.get("wishes")),
            texts(json.get("busy")),
            texts(json.get("groups")),
            (int) ((Json.Whole) json.get("max")).value(),
            (int) ((Json.Whole) json.get("weight")).value());
    return new Entry(
        text(json.get("code")), text(json.get("commit")), text(json.get("person")), application);
  }

  private static List<String> texts(Json json) {
    return ((Json.Items) json).values().stream().map(Naive::text).toList();
  }

  private static String text(Json json) {
    return ((Json.Text) json).value();
  }

  private DrawResult draw(Manifest manifest) {
    for (Pass pass : setup.passes()) {
      Map<String, Integer> pool = pool(pass);
      for (int k = 1; k <= pass.rounds(); k++) {
        rounds.add(round(pass, k, pool));
      }
    }
    return new DrawResult(
        "LC1", setup.draw(), manifest.digest(), seed, rounds, waitlists(setup.lastPass()));
  }

  private Map<String, Integer> pool(Pass pass) {
    int index = setup.passes().indexOf(pass);
    List<Pass> later = setup.passes().subList(index + 1, setup.passes().size());
    Map<String, Integer> pool = new HashMap<>();
    for (ClassSpec spec : setup.classes()) {
      int kept = later.stream().mapToInt(p -> p.group().map(spec::reservedFor).orElse(0)).sum();
      int seats = left.get(spec.id());
      int mine = pass.group().map(group -> Math.min(spec.reservedFor(group), seats)).orElse(-1);
      pool.put(spec.id(), mine >= 0 ? mine : Math.max(0, seats - kept));
    }
    return pool;
  }

  private RoundResult round(Pass pass, int k, Map<String, Integer> pool) {
    var before = new HashMap<>(pool);
    var admitted = new TreeMap<String, List<String>>();
    entries.stream()
        .filter(e -> pass.group().map(e.application().groups()::contains).orElse(true))
        .filter(e -> held.get(e.code()).size() < Math.min(k, e.application().max()))
        .sorted(Comparator.comparing(e -> ticket(pass, e.code())))
        .forEach(e -> choose(e, pool, admitted));
    var cutoff = new TreeMap<String, Optional<String>>();
    before.forEach(
        (id, seats) -> {
          if (seats > 0) {
            List<String> in = admitted.getOrDefault(id, List.of());
            cutoff.put(
                id,
                in.size() < seats
                    ? Optional.empty()
                    : Optional.of(ticket(pass, in.get(in.size() - 1))));
          }
        });
    return new RoundResult(pass.id(), k, admitted, cutoff);
  }

  private void choose(Entry e, Map<String, Integer> pool, Map<String, List<String>> admitted) {
    for (String wish : e.application().wishes()) {
      if (pool.get(wish) > 0 && isFree(e, wish)) {
        held.get(e.code()).add(wish);
        left.merge(wish, -1, Integer::sum);
        pool.merge(wish, -1, Integer::sum);
        admitted.computeIfAbsent(wish, unseen -> new ArrayList<>()).add(e.code());
        return;
      }
    }
  }

  private boolean isFree(Entry e, String wish) {
    Set<String> taken = new HashSet<>(e.application().busy());
    held.get(e.code()).forEach(id -> taken.addAll(classes.get(id).slots()));
    return !held.get(e.code()).contains(wish)
        && classes.get(wish).slots().stream().noneMatch(taken::contains);
  }

  private TreeMap<String, List<String>> waitlists(Pass last) {
    var lists = new TreeMap<String, List<String>>();
    classes.keySet().forEach(id -> lists.put(id, new ArrayList<>()));
    for (Entry e : entries) {
      for (String wish : e.application().wishes()) {
        if (!held.get(e.code()).contains(wish)) {
          lists.get(wish).add(e.code());
        }
      }
    }
    Comparator<String> byHeld = Comparator.comparing(code -> held.get(code).size());
    lists.values().forEach(l -> l.sort(byHeld.thenComparing(code -> ticket(last, code))));
    return lists;
  }

  private String ticket(Pass pass, String code) {
    return tickets
        .computeIfAbsent(pass.ticketOf(), unseen -> new HashMap<>())
        .computeIfAbsent(code, unseen -> mac(pass.ticketOf(), code));
  }

  private String mac(String context, String code) {
    String message = String.join("|", "LC1", "ticket", setup.draw(), context, code, "1") + "\u0001";
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(seed), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
