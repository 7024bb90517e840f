package org.artsenrol.lottery.bytes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) with one key and one beginning of the message. The hash states after the
 * key are kept and cloned, which halves the work of a million tickets against a fresh {@code
 * javax.crypto.Mac} each time. Immutable.
 */
public final class Hmac {
  private static final int BLOCK = 64;

  private final MessageDigest inner;
  private final MessageDigest outer;

  private Hmac(MessageDigest inner, MessageDigest outer) {
    this.inner = inner;
    this.outer = outer;
  }

  /** With a key of any length, raw bytes. */
  public static Hmac keyed(byte[] key) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? Sha256.of(key) : key, BLOCK);
    return new Hmac(padded(block, 0x36), padded(block, 0x5c));
  }

  private static MessageDigest padded(byte[] block, int pad) {
    MessageDigest digest = Sha256.digest();
    for (byte b : block) {
      digest.update((byte) (b ^ pad));
    }
    return digest;
  }

  /** The same HMAC with these ASCII characters already taken in. */
  public Hmac startingWith(String beginning) {
    MessageDigest more = copy(inner);
    more.update(beginning.getBytes(StandardCharsets.US_ASCII));
    return new Hmac(more, outer);
  }

  /** The 32 bytes for the rest of the message. */
  public byte[] of(byte[] rest) {
    byte[] hash = copy(inner).digest(rest);
    return copy(outer).digest(hash);
  }

  public byte[] of(String rest) {
    return of(rest.getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
    }
  }
}
