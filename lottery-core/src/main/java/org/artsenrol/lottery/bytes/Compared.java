package org.artsenrol.lottery.bytes;

import java.io.OutputStream;
import java.util.Arrays;

/** Takes bytes as they are written and compares them with those of an array. */
final class Compared extends OutputStream {
  private final byte[] bytes;
  private final int end;
  private int at;
  private boolean same = true;

  Compared(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    at = from;
    end = to;
  }

  /** Whether all of them have come, and no others. */
  boolean isSame() {
    return same && at == end;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] written, int from, int length) {
    same &=
        length <= end - at && Arrays.equals(bytes, at, at + length, written, from, from + length);
    at += same ? length : 0;
  }
}
