package org.artsenrol.opendata.api;

import java.io.IOException;
import java.io.OutputStream;

/** Lets through the bytes from one place to before another, and drops the rest. */
final class Slice extends OutputStream {
  private final OutputStream out;
  private final long from;
  private final long to;
  private long position;

  Slice(OutputStream out, long from, long to) {
    this.out = out;
    this.from = from;
    this.to = to;
  }

  /** How many bytes have come by. */
  long position() {
    return position;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) throws IOException {
    long first = Math.max(from, position);
    long end = Math.min(to, position + length);
    if (first < end) {
      out.write(bytes, start + (int) (first - position), (int) (end - first));
    }
    position += length;
  }
}
