package org.artsenrol.opendata.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * Bytes that are put together while they are sent. Their parts stay where they lie.
 *
 * @param source writes the same bytes each time
 * @param weight of what it holds in memory, in bytes
 */
record StreamedBody(Source source, long length, int weight) implements Body {

  /** Where the bytes come from. */
  interface Source {
    void writeTo(OutputStream out) throws IOException;
  }

  /** A payload with the digest that is its tag: all of it is read once, and nothing kept. */
  static Payload payload(Media media, Source source, int weight) {
    MessageDigest sha256 = Sha256.digest();
    var counted = new Slice(OutputStream.nullOutputStream(), 0, Long.MAX_VALUE);
    try {
      source.writeTo(new DigestOutputStream(counted, sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("what was published could not be read", e);
    }
    return new Payload(
        media,
        new StreamedBody(source, counted.position(), weight),
        Optional.empty(),
        HexFormat.of().formatHex(sha256.digest()),
        Optional.empty());
  }

  @Override
  public void send(OutputStream out, long from, long to) throws IOException {
    source.writeTo(new Slice(out, from, to));
  }
}
