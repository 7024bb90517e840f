package org.artsenrol.lottery.fairness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.Replay;
import org.artsenrol.lottery.RoundResult;

/**
 * Finds the contests of a published draw. They are the first rounds of passes whose tickets no
 * earlier pass has used; in each, a class is contested by those for whom it is the first wish that
 * still has seats and fits, or, when classes are drawn independently, by all who come up for it.
 *
 * <p>Before such a class is full every one of them takes it when her turn comes, whoever she is;
 * what the losers do afterwards no longer touches it. So its winners are a random choice among the
 * candidates, however wishes and groups hang together.
 */
final class Contests {
  private final AuditedDraw draw;
  private final Replay replay;
  private final Map<String, Set<String>> slots;
  private final Set<String> usedLuck = new HashSet<>();
  private final List<Contest> found = new ArrayList<>();

  private Contests(AuditedDraw draw) {
    this.draw = draw;
    replay = new Replay(draw.setup());
    slots =
        draw.setup().classes().stream()
            .collect(Collectors.toMap(ClassSpec::id, spec -> Set.copyOf(spec.slots())));
  }

  static List<Contest> of(AuditedDraw draw) {
    var contests = new Contests(draw);
    for (RoundResult round : draw.result().rounds()) {
      if (contests.isFresh(round)) {
        contests.find(round);
      }
      contests.replay.take(round);
    }
    return contests.found;
  }

  private boolean isFresh(RoundResult round) {
    Pass pass = replay.pass(round);
    return round.round() == 1 && usedLuck.add(pass.ticketOf());
  }

  /** By class and weight: candidates of unlike weight have unlike chances. */
  private void find(RoundResult round) {
    Map<String, Map<Integer, List<Entry>>> candidates = new TreeMap<>();
    for (Entry entry : draw.list().entries()) {
      for (String wish : contested(entry, round)) {
        candidates
            .computeIfAbsent(wish, unseen -> new TreeMap<>())
            .computeIfAbsent(entry.application().weight(), unseen -> new ArrayList<>())
            .add(entry);
      }
    }
    candidates.forEach(
        (id, byWeight) -> byWeight.values().forEach(some -> add(some, round.admitted().get(id))));
  }

  private void add(List<Entry> candidates, List<String> admitted) {
    Set<String> winners = new HashSet<>(admitted == null ? List.of() : admitted);
    winners.retainAll(candidates.stream().map(Entry::code).collect(Collectors.toSet()));
    var contest = new Contest(candidates, winners);
    if (contest.isOpen()) {
      found.add(contest);
    }
  }

  /** A cutoff is published for exactly the classes that had seats when the round began. */
  private List<String> contested(Entry entry, RoundResult round) {
    List<String> able =
        entry.application().wishes().stream()
            .filter(id -> round.cutoff().containsKey(id) && replay.comesUp(entry, round, id))
            .toList();
    return draw.setup().independent() ? able : first(able, entry);
  }

  private List<String> first(List<String> able, Entry entry) {
    Optional<String> first = able.stream().filter(id -> fits(entry, id)).findFirst();
    return first.map(List::of).orElse(List.of());
  }

  private boolean fits(Entry entry, String id) {
    return entry.application().busy().stream().noneMatch(slots.get(id)::contains);
  }
}
