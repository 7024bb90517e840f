package org.artsenrol.lottery;

import java.nio.ByteBuffer;
import java.util.List;
import org.artsenrol.lottery.bytes.Hmac;

/** The tickets that a draw's seed gives its entries. */
final class SeededLuck implements Luck {
  private final String seed;
  private final String draw;
  private final Hmac keyed;
  private final String[] codes;
  private final byte[] weights;

  SeededLuck(String seed, String draw, List<Entry> entries) {
    this.seed = seed;
    this.draw = draw;
    keyed = Tickets.keyed(seed);
    codes = new String[entries.size()];
    weights = new byte[codes.length];
    int a = 0;
    for (Entry entry : entries) {
      codes[a] = entry.code();
      weights[a++] = (byte) entry.application().weight();
    }
  }

  String seed() {
    return seed;
  }

  /** The code of an applicant, by her index in the list. */
  String code(int applicant) {
    return codes[applicant];
  }

  @Override
  public Of in(String context) {
    var tickets = new Tickets(keyed, draw, context);
    return new Of() {
      @Override
      public long head(int applicant) {
        return ByteBuffer.wrap(whole(applicant)).getLong();
      }

      @Override
      public byte[] whole(int applicant) {
        return tickets.of(codes[applicant], weights[applicant]);
      }
    };
  }
}
