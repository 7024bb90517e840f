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

  private Eight() {}

  /** The eight bytes that begin at this place. */
  public static long at(byte[] bytes, int from) {
    return (long) BYTES.get(bytes, from);
  }

  public static void write(long eight, byte[] into, int from) {
    BYTES.set(into, from, eight);
  }
}
