package org.artsenrol.opendata.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * Finished bytes with all that is said of them, made once and sent many times.
 *
 * @param gzip the same, compressed; empty where that would save nothing
 * @param sha256 of the plain bytes, in hexadecimal
 * @param next address of the following page
 */
public record Payload(
    Media media, Body body, Optional<Body> gzip, String sha256, Optional<String> next) {
  /** Smaller answers travel in one packet anyway. */
  private static final int WORTH_COMPRESSING = 1024;

  public static Payload of(Media media, byte[] bytes) {
    return of(media, bytes, Optional.empty());
  }

  public static Payload of(Media media, byte[] bytes, Optional<String> next) {
    boolean compress = media != Media.ZIP && bytes.length >= WORTH_COMPRESSING;
    return new Payload(
        media,
        Body.of(bytes),
        compress ? Optional.of(Body.of(compressed(bytes))) : Optional.empty(),
        Sha256.hex(bytes),
        next);
  }

  /** How much memory it takes, in bytes. */
  public int weight() {
    return body.weight() + gzip.map(Body::weight).orElse(0);
  }

  private static byte[] compressed(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return out.toByteArray();
  }
}
