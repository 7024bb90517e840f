package org.artsenrol.opendata.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import org.artsenrol.lottery.log.Bundle;

/**
 * A published file as it lies ready.
 *
 * @param gzip the same compressed, where that was done beforehand
 * @param crc CRC-32 of the plain bytes
 */
record Spooled(Body body, Optional<Body> gzip, long crc) implements Bundle.Content {

  static Spooled inMemory(byte[] bytes) {
    return new Spooled(Body.of(bytes), Optional.empty(), crc(bytes));
  }

  static Spooled onDisk(Body plain, Body gzip, byte[] bytes) {
    return new Spooled(plain, Optional.of(gzip), crc(bytes));
  }

  private static long crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  @Override
  public long length() {
    return body.length();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    body.send(out, 0, body.length());
  }

  Payload payload(Media media, String sha256) {
    return gzip.isPresent()
        ? new Payload(media, body, gzip, sha256, Optional.empty())
        : Payload.of(media, body.bytes());
  }
}
