package org.artsenrol.lottery;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Finds the facts of an {@link Explanation} in a result. */
final class Explainer {
  private final Manifest manifest;
  private final EntryList list;
  private final DrawResult result;
  private final Replay replay;

  Explainer(Manifest manifest, EntryList list, DrawResult result) {
    this.manifest = manifest;
    this.list = list;
    this.result = result;
    replay = new Replay(manifest.setup());
  }

  Explanation explain(Explanation.Asked asked) {
    Optional<Entry> entry = list.find(asked.code());
    if (entry.isEmpty()) {
      return new Explanation.NotAsked();
    }
    for (RoundResult round : result.rounds()) {
      if (round.admitted().getOrDefault(asked.classId(), List.of()).contains(asked.code())) {
        return admitted(entry.get(), round, asked.classId());
      }
      replay.take(round);
    }
    return waiting(entry.get(), asked.classId());
  }

  private Explanation admitted(Entry entry, RoundResult round, String classId) {
    Pass pass = replay.pass(round);
    Tickets tickets = tickets(pass, classId);
    boolean turned = pass.reverses(round.round());
    byte[] own = ticket(tickets, entry, turned);
    int rank = 1;
    int cameUp = 0;
    for (Entry other : list.entries()) {
      if (replay.comesUp(other, round, classId)) {
        cameUp++;
        rank += Arrays.compareUnsigned(ticket(tickets, other, turned), own) < 0 ? 1 : 0;
      }
    }
    return new Explanation.Admitted(
        pass, round.round(), turned, told(entry, pass, classId), rank, cameUp);
  }

  private Explanation waiting(Entry entry, String classId) {
    List<String> waitlist = result.waitlist().getOrDefault(classId, List.of());
    int at = waitlist.indexOf(entry.code());
    if (at < 0) {
      return new Explanation.NotAsked();
    }
    int holds = replay.heldBy(entry.code()).size();
    var ticket = told(entry, manifest.setup().lastPass(), classId);
    return new Explanation.Waiting(at + 1, waitlist.size(), holds, ticket);
  }

  private Tickets tickets(Pass pass, String classId) {
    return new Tickets(
        result.seed(), result.draw(), Tickets.context(manifest.setup(), pass, classId));
  }

  private static byte[] ticket(Tickets tickets, Entry entry, boolean turned) {
    byte[] ticket = tickets.of(entry.code(), entry.application().weight());
    return turned ? Tickets.complement(ticket) : ticket;
  }

  private Explanation.Ticket told(Entry entry, Pass pass, String classId) {
    Tickets tickets = tickets(pass, classId);
    int weight = entry.application().weight();
    return new Explanation.Ticket(
        Tickets.context(manifest.setup(), pass, classId),
        entry.code(),
        tickets.luckiest(entry.code(), weight),
        HexFormat.of().formatHex(tickets.of(entry.code(), weight)));
  }
}
