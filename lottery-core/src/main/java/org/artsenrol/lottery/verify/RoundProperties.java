package org.artsenrol.lottery.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Replay;
import org.artsenrol.lottery.RoundResult;

/** The properties of one round, given who held what when it began. */
final class RoundProperties {
  private static final String NONE = "-";

  private final Published published;
  private final RoundResult round;
  private final Replay replay;
  private final PublishedTickets tickets;
  private final Pass pass;
  private final boolean independent;
  private final Map<String, ClassSpec> classes;

  RoundProperties(Published published, RoundResult round, Replay replay, PublishedTickets tickets) {
    this.published = published;
    this.round = round;
    this.replay = replay;
    this.tickets = tickets;
    pass = replay.pass(round);
    independent = published.setup().independent();
    classes =
        published.setup().classes().stream().collect(Collectors.toMap(ClassSpec::id, spec -> spec));
  }

  /**
   * Throws a {@link Violation} for the first property that does not hold.
   *
   * @param pool seats per class when the round began
   */
  void check(Map<String, Integer> pool) {
    Map<String, List<String>> wonBy = new HashMap<>();
    round.admitted().forEach((id, codes) -> admitted(id, codes, pool, wonBy));
    pool.forEach((id, seats) -> cutoff(id, seats));
    round
        .cutoff()
        .keySet()
        .forEach(id -> Violation.unless(pool.containsKey(id), at("property.cutoff", id), NONE, id));
    published.list().entries().forEach(entry -> notLeftOut(entry, pool, wonBy));
  }

  private void admitted(
      String id, List<String> codes, Map<String, Integer> pool, Map<String, List<String>> wonBy) {
    int seats = pool.getOrDefault(id, 0);
    Violation.unless(codes.size() <= seats, at("property.seats", id), seats, codes.size());
    String before = "";
    for (String code : codes) {
      Entry entry = published.entry(code);
      mayTake(entry, id, wonBy.computeIfAbsent(code, unseen -> new ArrayList<>()));
      String rank = tickets.rank(entry, round, pass, id);
      Violation.unless(before.compareTo(rank) < 0, at("property.order", id), "> " + before, rank);
      before = rank;
    }
  }

  private void mayTake(Entry entry, String id, List<String> wonNow) {
    String code = entry.code();
    Violation.unless(replay.comesUp(entry, round, id), at("property.turn", id), NONE, code);
    Violation.unless(
        entry.application().wishes().contains(id), at("property.wish", id), NONE, code);
    Violation.unless(independent || wonNow.isEmpty(), at("property.one", id), wonNow, code);
    Violation.unless(fits(entry, id, wonNow), at("property.clash", id), NONE, code);
    wonNow.add(id);
    int holds = replay.heldBy(code).size() + wonNow.size();
    int max = entry.application().max();
    Violation.unless(holds <= max, at("property.max", code), max, holds);
  }

  /** Not held yet, and no slot in common with what she holds, wins now or does elsewhere. */
  private boolean fits(Entry entry, String id, List<String> wonNow) {
    Set<String> taken = new HashSet<>(entry.application().busy());
    var own = new ArrayList<>(replay.heldBy(entry.code()));
    own.addAll(wonNow);
    own.forEach(held -> taken.addAll(classes.get(held).slots()));
    return !own.contains(id) && classes.get(id).slots().stream().noneMatch(taken::contains);
  }

  private void cutoff(String id, int seats) {
    List<String> codes = round.admitted().getOrDefault(id, List.of());
    boolean listed = round.cutoff().containsKey(id);
    Violation.unless(listed == seats > 0, at("property.cutoff", id), seats > 0, listed);
    if (!listed) {
      return;
    }
    Optional<String> expected =
        codes.size() < seats ? Optional.empty() : Optional.of(lastTicket(id, codes));
    Optional<String> found = round.cutoff().get(id);
    Violation.unless(
        expected.equals(found),
        at("property.cutoff", id),
        expected.orElse("null"),
        found.orElse("null"));
  }

  private String lastTicket(String id, List<String> codes) {
    Entry last = published.entry(codes.get(codes.size() - 1));
    return tickets.hex(last, round, pass, id);
  }

  /**
   * Whoever came up and did not get a wish must have met a class without seats, or been behind its
   * last winner.
   */
  private void notLeftOut(Entry entry, Map<String, Integer> pool, Map<String, List<String>> wonBy) {
    List<String> won = wonBy.getOrDefault(entry.code(), List.of());
    for (String wish : entry.application().wishes()) {
      if (won.contains(wish)) {
        if (!independent) {
          return;
        }
      } else if (replay.comesUp(entry, round, wish) && couldTake(entry, wish)) {
        hadToWait(entry, wish, pool.get(wish));
      }
    }
  }

  private boolean couldTake(Entry entry, String wish) {
    return independent || fits(entry, wish, List.of());
  }

  private void hadToWait(Entry entry, String wish, int seats) {
    List<String> codes = round.admitted().getOrDefault(wish, List.of());
    Violation.unless(codes.size() == seats, at("property.empty_seat", wish), seats, codes.size());
    if (seats > 0) {
      Entry last = published.entry(codes.get(codes.size() - 1));
      String theirs = tickets.rank(last, round, pass, wish);
      String hers = tickets.rank(entry, round, pass, wish);
      Violation.unless(
          theirs.compareTo(hers) < 0, at("property.left_out", wish), entry.code(), last.code());
    }
  }

  private Phrase at(String key, String what) {
    return Phrase.of(key, round.pass(), round.round(), what);
  }
}
