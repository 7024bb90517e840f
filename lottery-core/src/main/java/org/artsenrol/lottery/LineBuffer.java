package org.artsenrol.lottery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.artsenrol.lottery.bytes.GrowingRoot;

/** Whole lines of a file as they lie in it, and behind them the beginning of the next one. */
final class LineBuffer {
  private static final int BUFFER = 1 << 18;

  private byte[] bytes = new byte[BUFFER];
  private int held;

  /** Behind the last line feed. */
  private int whole;

  private int[] ends = new int[BUFFER >>> 8];
  private int count;

  /** Reads on behind what is held; whether anything came. */
  boolean fill(InputStream in) throws IOException {
    int before = held;
    held += in.readNBytes(bytes, held, bytes.length - held);
    whole = held;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    count = 0;
    return held > before;
  }

  /** Begins anew with what stands behind the whole lines of another buffer, or of this one. */
  void continueAfter(LineBuffer other) {
    int rest = other.held - other.whole;
    // A buffer that a single line fills is doubled.
    if (bytes.length <= 2 * rest) {
      bytes = new byte[4 * rest];
    }
    System.arraycopy(other.bytes, other.whole, bytes, 0, rest);
    held = rest;
  }

  byte[] bytes() {
    return bytes;
  }

  int held() {
    return held;
  }

  /** Where the whole lines end. */
  int whole() {
    return whole;
  }

  /** Marks the end of a line, behind its line feed. */
  void lineEndsAt(int end) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ends[count++] = end;
  }

  /** Hashes the marked lines as leaves, without their line feeds. */
  void hashInto(GrowingRoot root) {
    int start = 0;
    for (int line = 0; line < count; line++) {
      root.add(bytes, start, ends[line] - 1);
      start = ends[line];
    }
  }
}
