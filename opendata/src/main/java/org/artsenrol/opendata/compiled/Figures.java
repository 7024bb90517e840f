package org.artsenrol.opendata.compiled;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.lottery.log.TodaysLists;
import org.artsenrol.lottery.log.TodaysLists.Held;
import org.artsenrol.lottery.log.TodaysLists.Left;
import org.artsenrol.lottery.log.TodaysLists.Waiting;
import org.artsenrol.opendata.compiled.ClassFigures.Chance;

/** Counts a settled draw, class by class. */
final class Figures {
  private final DrawSetup setup;
  private final DrawLife life;
  private final TodaysLists lists;
  private final List<LogRecord> records;
  private final Set<Integer> gaveUp;
  private final Map<String, Long> held;
  private final Map<String, Long> waiting;
  private final Map<String, Map<String, int[]>> chances = new HashMap<>();
  private final Map<String, Set<String>> admitted = new HashMap<>();
  private final Map<String, Map<String, Integer>> movements = new HashMap<>();
  private final Map<String, Deque<Instant>> freed = new HashMap<>();
  private final Map<String, List<Long>> delays = new HashMap<>();

  /** The key of everybody, which is no group's id. */
  private static final String ALL = "";

  Figures(
      DrawLife life,
      EntryList entries,
      DrawResult result,
      TodaysLists lists,
      List<LogRecord> records) {
    this.life = life;
    this.setup = life.frozen().orElseThrow().body().manifest().setup();
    this.lists = lists;
    this.records = records;
    this.gaveUp = lists.lapses().stream().filter(Left::hadSeat).map(Left::record).collect(toSet());
    this.held = lists.admissions().stream().collect(groupingBy(Held::classId, counting()));
    this.waiting = lists.waitlist().stream().collect(groupingBy(Waiting::classId, counting()));
    result.rounds().forEach(round -> round.admitted().forEach(this::admit));
    entries.entries().forEach(this::wish);
    followSeats();
  }

  private void admit(String classId, List<String> codes) {
    admitted.computeIfAbsent(classId, unseen -> new TreeSet<>()).addAll(codes);
  }

  private void wish(Entry entry) {
    List<String> wishes = entry.application().wishes();
    for (int i = 0; i < wishes.size(); i++) {
      String classId = wishes.get(i);
      boolean first = setup.independent() || i == 0;
      boolean won = admitted.getOrDefault(classId, Set.of()).contains(entry.code());
      count(classId, ALL, first, won);
      entry.application().groups().forEach(group -> count(classId, group, first, won));
    }
  }

  private void count(String classId, String group, boolean first, boolean won) {
    int[] counted =
        chances
            .computeIfAbsent(classId, unseen -> new TreeMap<>())
            .computeIfAbsent(group, unseen -> new int[3]);
    counted[0]++;
    counted[1] += first ? 1 : 0;
    counted[2] += won ? 1 : 0;
  }

  /** Each offer from a waitlist answers the seat that has been free for longest. */
  private void followSeats() {
    boolean settled = false;
    for (int i = 0; i < records.size(); i++) {
      LogRecord record = records.get(i);
      if (record.kind() == RecordKind.RESULT) {
        settled = true;
        setup.classes().forEach(spec -> free(spec.id(), unfilled(spec), record.at()));
      } else if (settled) {
        follow(record, i + 1);
      }
    }
  }

  private int unfilled(ClassSpec spec) {
    return spec.cap() - admitted.getOrDefault(spec.id(), Set.of()).size();
  }

  private void free(String classId, long seats, Instant at) {
    for (long i = 0; i < seats; i++) {
      freed.computeIfAbsent(classId, unseen -> new ArrayDeque<>()).add(at);
    }
  }

  private void follow(LogRecord record, int number) {
    if (record.kind().isMovement()) {
      movements
          .computeIfAbsent(classOf(record), unseen -> new TreeMap<>())
          .merge(record.kind().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    switch (record.kind()) {
      case QUOTA ->
          free(classOf(record), ((Json.Whole) member(record, "seats")).value(), record.at());
      case LAPSE, DECLINE, WITHDRAW, REFUND -> left(record, number);
      case OFFER -> offered(record);
      default -> {
        // Nothing else frees or fills a seat.
      }
    }
  }

  private void left(LogRecord record, int number) {
    boolean lost =
        record.kind() == RecordKind.LAPSE
            && life.rules().orElseThrow().waitlist().unpaid() != RulesBody.Unpaid.WAITLIST;
    free(classOf(record), gaveUp.contains(number) && !lost ? 1 : 0, record.at());
  }

  private void offered(LogRecord record) {
    Deque<Instant> waiting = freed.get(classOf(record));
    boolean first = member(record, "from").equals(new Json.Text("result"));
    if (!first && waiting != null && !waiting.isEmpty()) {
      delays
          .computeIfAbsent(classOf(record), unseen -> new ArrayList<>())
          .add(Duration.between(waiting.poll(), record.at()).toMinutes());
    }
  }

  private static String classOf(LogRecord record) {
    return ((Json.Text) member(record, "class")).value();
  }

  private static Json member(LogRecord record, String name) {
    return record.body().values().get(name);
  }

  List<ClassFigures> all() {
    return setup.classes().stream().map(this::of).toList();
  }

  private ClassFigures of(ClassSpec spec) {
    SortedMap<String, Chance> groups = new TreeMap<>();
    chances
        .getOrDefault(spec.id(), Map.of())
        .forEach((group, n) -> groups.put(group, new Chance(n[0], n[1], n[2])));
    Chance everybody = groups.remove(ALL);
    return new ClassFigures(
        spec.id(),
        spec.cap(),
        held.getOrDefault(spec.id(), 0L).intValue(),
        lists.freeSeats(spec.id()),
        waiting.getOrDefault(spec.id(), 0L).intValue(),
        lists.isCalledOff(spec.id()),
        everybody == null ? new Chance(0, 0, 0) : everybody,
        groups,
        movements.getOrDefault(spec.id(), Map.of()),
        delays.getOrDefault(spec.id(), List.of()).stream().sorted().toList());
  }
}
