package org.artsenrol.lottery;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.lottery.bytes.Hmac;

/** The tickets that a draw's seed gives its entries. */
final class SeededLuck implements Luck {
  private final String seed;
  private final String draw;
  private final Hmac keyed;
  private final Entries entries;
  private final Map<String, Of> byContext = new HashMap<>();

  SeededLuck(String seed, String draw, List<Entry> entries) {
    this.seed = seed;
    this.draw = draw;
    keyed = Tickets.keyed(seed);
    this.entries = Entries.of(entries);
  }

  String seed() {
    return seed;
  }

  @Override
  public Of in(String context) {
    return byContext.computeIfAbsent(context, this::tickets);
  }

  private Of tickets(String context) {
    var tickets = new Tickets(keyed, draw, context);
    return new Of() {
      @Override
      public long head(int applicant) {
        return ByteBuffer.wrap(whole(applicant)).getLong();
      }

      @Override
      public byte[] whole(int applicant) {
        return tickets.of(entries.codeBytes(applicant), entries.applications().weight(applicant));
      }
    };
  }
}
