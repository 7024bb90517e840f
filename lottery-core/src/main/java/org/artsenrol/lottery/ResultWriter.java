package org.artsenrol.lottery;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the allocator's numbers into the published result: codes, class ids, cutoff tickets. */
final class ResultWriter {
  private final Manifest manifest;
  private final Entries entries;
  private final SeededLuck luck;

  ResultWriter(Manifest manifest, EntryList list, SeededLuck luck) {
    this.manifest = manifest;
    entries = list.table();
    this.luck = luck;
  }

  DrawResult write(Allocator.Outcome outcome) {
    var waitlist = new TreeMap<String, List<String>>();
    for (int c = 0; c < outcome.waitlists().length; c++) {
      waitlist.put(classId(c), codes(outcome.waitlists()[c]));
    }
    return new DrawResult(
        DrawSetup.LC1,
        manifest.draw(),
        manifest.digest(),
        luck.seed(),
        outcome.rounds().stream().map(this::write).toList(),
        waitlist);
  }

  private RoundResult write(RoundOutcome round) {
    var admitted = new TreeMap<String, List<String>>();
    var cutoff = new TreeMap<String, Optional<String>>();
    for (int c = 0; c < round.pool().length; c++) {
      if (round.admitted()[c].length > 0) {
        admitted.put(classId(c), codes(round.admitted()[c]));
      }
      if (round.pool()[c] > 0) {
        cutoff.put(classId(c), cutoff(round, c));
      }
    }
    return new RoundResult(pass(round).id(), round.round(), admitted, cutoff);
  }

  private Optional<String> cutoff(RoundOutcome round, int c) {
    if (!round.emptied(c)) {
      return Optional.empty();
    }
    String context = Tickets.context(manifest.setup(), pass(round), classId(c));
    byte[] ticket = luck.in(context).whole(round.last(c));
    boolean complemented = pass(round).reverses(round.round());
    return Optional.of(
        HexFormat.of().formatHex(complemented ? Tickets.complement(ticket) : ticket));
  }

  private Pass pass(RoundOutcome round) {
    return manifest.setup().passes().get(round.pass());
  }

  private String classId(int c) {
    return manifest.setup().classes().get(c).id();
  }

  private List<String> codes(int[] applicants) {
    return new Codes(entries, applicants);
  }
}
