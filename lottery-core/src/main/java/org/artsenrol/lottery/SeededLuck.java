package org.artsenrol.lottery;

import java.nio.ByteBuffer;
import java.util.List;

/** The tickets that a draw's seed gives its entries. */
record SeededLuck(String seed, String draw, List<Entry> entries) implements Luck {

  @Override
  public Of in(String context) {
    var tickets = new Tickets(seed, draw, context);
    return new Of() {
      @Override
      public long head(int applicant) {
        return ByteBuffer.wrap(whole(applicant)).getLong();
      }

      @Override
      public byte[] whole(int applicant) {
        Entry entry = entries.get(applicant);
        return tickets.of(entry.code(), entry.application().weight());
      }
    };
  }
}
