package org.artsenrol.lottery.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * One who signs notes. It keeps the secret seed to itself: there is no way to read it back, and it
 * never shows in a text.
 */
public final class NoteSigner {
  private final NoteKey key;
  private final byte[] seed;

  /**
   * @param publicKey 32 bytes that belong to the seed
   * @param seed 32 secret bytes (RFC 8032)
   * @throws NoteFault if the two do not belong together
   */
  public NoteSigner(String name, NoteKey.Kind kind, byte[] publicKey, byte[] seed) {
    NoteFault.unless(seed.length == Ed25519.KEY, "a seed that has not 32 bytes");
    key = new NoteKey(name, kind, publicKey);
    this.seed = seed.clone();
    byte[] trial = "trial\n".getBytes(StandardCharsets.UTF_8);
    NoteFault.unless(
        Ed25519.verifies(publicKey, trial, Ed25519.sign(seed, trial)),
        "a seed of another public key");
  }

  public NoteKey key() {
    return key;
  }

  /** A text signed by this key alone, to which others may add. */
  public SignedNote sign(String text) {
    return new SignedNote(text, List.of(signature(text)));
  }

  /** The signature of a log over a text. */
  public SignedNote.Signature signature(String text) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    return new SignedNote.Signature(key.name(), key.id(), Ed25519.sign(seed, message));
  }

  /** The signature of a witness over a text and the second in which it was seen. */
  public SignedNote.Signature cosignature(String text, Instant seen) {
    byte[] signed = Ed25519.sign(seed, NoteKey.cosignedBytes(seen.getEpochSecond(), text));
    byte[] timed =
        ByteBuffer.allocate(Long.BYTES + signed.length)
            .putLong(seen.getEpochSecond())
            .put(signed)
            .array();
    return new SignedNote.Signature(key.name(), key.id(), timed);
  }
}
