package org.artsenrol.opendata.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;

/** A bundle that is put together while it is sent. Its parts stay where they lie. */
record BundleBody(Map<BundleFile, Bundle.Content> files, long length) implements Body {

  /** A bundle with the digest that is its tag: all of it is read once, and nothing kept. */
  static Payload payload(Map<BundleFile, Bundle.Content> files) {
    MessageDigest sha256 = sha256();
    var counted = new Slice(OutputStream.nullOutputStream(), 0, Long.MAX_VALUE);
    try {
      Bundle.stream(files, new DigestOutputStream(counted, sha256));
    } catch (IOException e) {
      throw new UncheckedIOException("a published file could not be read", e);
    }
    return new Payload(
        Media.ZIP,
        new BundleBody(files, counted.position()),
        Optional.empty(),
        HexFormat.of().formatHex(sha256.digest()),
        Optional.empty());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public int weight() {
    return files.values().stream().mapToInt(BundleBody::weight).sum();
  }

  private static int weight(Bundle.Content content) {
    boolean onDisk = content instanceof Spooled spooled && spooled.body().weight() == 0;
    return onDisk ? 0 : (int) content.length();
  }

  @Override
  public void send(OutputStream out, long from, long to) throws IOException {
    Bundle.stream(files, new Slice(out, from, to));
  }
}
