package org.artsenrol.lottery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks along a published result, round by round, and knows who holds what and who comes up. It
 * reads admissions and never computes them, so what it finds can be held against the allocator.
 */
public final class Replay {
  private final DrawSetup setup;
  private final Map<String, List<String>> held = new HashMap<>();

  /** Before the first round. */
  public Replay(DrawSetup setup) {
    this.setup = setup;
  }

  /** Steps over one round. */
  public void take(RoundResult round) {
    round.admitted().forEach((id, codes) -> codes.forEach(code -> heldFor(code).add(id)));
  }

  private List<String> heldFor(String code) {
    return held.computeIfAbsent(code, unseen -> new ArrayList<>());
  }

  /** The classes of this draw that she holds so far, in the order in which she won them. */
  public List<String> heldBy(String code) {
    return held.getOrDefault(code, List.of());
  }

  /** Whether she comes up in this round of this pass; for independent classes, for that class. */
  public boolean comesUp(Entry entry, RoundResult round, String classId) {
    if (!takesPart(entry, pass(round))) {
      return false;
    }
    List<String> own = heldBy(entry.code());
    if (setup.independent()) {
      return entry.application().wishes().contains(classId) && !own.contains(classId);
    }
    return own.size() <= round.round() - 1 && own.size() < entry.application().max();
  }

  private static boolean takesPart(Entry entry, Pass pass) {
    Optional<String> group = pass.group();
    return group.isEmpty() || entry.application().groups().contains(group.get());
  }

  /**
   * The pass of a round.
   *
   * @throws Refusal {@code FORMAT} if the manifest has no such pass
   */
  public Pass pass(RoundResult round) {
    return setup.passes().stream()
        .filter(pass -> pass.id().equals(round.pass()))
        .findFirst()
        .orElseThrow(() -> Format.refusal("no pass " + round.pass()));
  }
}
