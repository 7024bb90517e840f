package org.artsenrol.opendata.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Bytes to be sent, wherever they lie. The same body always has the same bytes. */
public interface Body {
  /** What an answer without content has. */
  Body NONE = of(new byte[0]);

  long length();

  /** Sends the bytes from {@code from} to before {@code to}. */
  void send(OutputStream out, long from, long to) throws IOException;

  /** How much memory it takes, in bytes. */
  int weight();

  /** Bytes in memory. They are not copied, so nobody may change them. */
  static Body of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /** The bytes from {@code from} to before {@code to} as a body of their own. */
  default Body part(long from, long to) {
    return new Part(this, from, to);
  }

  /** All of them, in memory. */
  default byte[] bytes() {
    var out = new ByteArrayOutputStream(Math.toIntExact(length()));
    try {
      send(out, 0, length());
    } catch (IOException e) {
      throw new UncheckedIOException("a body could not be read", e);
    }
    return out.toByteArray();
  }

  /** See {@link #of}. */
  record InMemory(byte[] bytes) implements Body {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public int weight() {
      return bytes.length;
    }

    @Override
    public void send(OutputStream out, long from, long to) throws IOException {
      out.write(bytes, (int) from, (int) (to - from));
    }
  }

  /** See {@link #part}. */
  record Part(Body whole, long start, long end) implements Body {
    @Override
    public long length() {
      return end - start;
    }

    @Override
    public int weight() {
      return whole.weight();
    }

    @Override
    public void send(OutputStream out, long from, long to) throws IOException {
      whole.send(out, start + from, start + to);
    }
  }
}
