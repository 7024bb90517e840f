package org.artsenrol.lottery.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes as one number, the first byte the highest, so that ASCII texts compare as their
 * numbers do.
 */
public final class Eight {
  private static final VarHandle BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_BITS = 0x7F * ONES;

  private Eight() {}

  /** The eight bytes that begin at this place. */
  public static long at(byte[] bytes, int from) {
    return (long) BYTES.get(bytes, from);
  }

  /**
   * Where a character next stands in the bytes, or {@code to} if it stands nowhere. Eight of them
   * are looked at together: a byte less than 0x80 gets its high bit by adding 0x7F, unless it is 0.
   */
  public static int find(char ascii, byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long differs = at(bytes, at) ^ ascii * ONES;
      long same = ~((differs & LOW_BITS) + LOW_BITS | differs | LOW_BITS);
      if (same != 0) {
        return at + Long.numberOfLeadingZeros(same) / Byte.SIZE;
      }
    }
    while (at < to && bytes[at] != ascii) {
      at++;
    }
    return at;
  }

  public static void write(long eight, byte[] into, int from) {
    BYTES.set(into, from, eight);
  }
}
