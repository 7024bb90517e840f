package org.artsenrol.lottery.verify;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.Pass;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.Tickets;

/** Everybody's tickets by the published seed, each computed once. */
final class PublishedTickets {
  private final Published published;
  private final Map<String, Map<String, byte[]>> byContext = new HashMap<>();

  PublishedTickets(Published published) {
    this.published = published;
  }

  /**
   * The ticket that counts in this round, as text: 64 hexadecimal characters sort as the bytes do,
   * and the code behind them settles a tie.
   */
  String rank(Entry entry, RoundResult round, Pass pass, String classId) {
    return hex(entry, round, pass, classId) + entry.code();
  }

  String hex(Entry entry, RoundResult round, Pass pass, String classId) {
    String context = Tickets.context(published.setup(), pass, classId);
    byte[] ticket =
        byContext
            .computeIfAbsent(context, unseen -> new HashMap<>())
            .computeIfAbsent(entry.code(), unseen -> compute(context, entry));
    return HexFormat.of()
        .formatHex(pass.reverses(round.round()) ? Tickets.complement(ticket) : ticket);
  }

  private byte[] compute(String context, Entry entry) {
    DrawResult result = published.result();
    return new Tickets(result.seed(), result.draw(), context)
        .of(entry.code(), entry.application().weight());
  }
}
