package org.artsenrol.lottery.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/** Counts and sums up the bytes that pass, and lets no more pass than may. */
final class Metered extends FilterInputStream {
  private final Checksum crc = new CRC32();
  private final long most;
  private long passed;

  Metered(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** How many bytes have passed. */
  long passed() {
    return passed;
  }

  /** CRC-32 of what has passed. */
  long crc() {
    return crc.getValue();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * @throws TooMuch when more comes than may
   */
  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    if (read > 0) {
      passed += read;
      crc.update(into, from, read);
    }
    if (passed > most) {
      throw new TooMuch();
    }
    return read;
  }

  /** More bytes than an honest file can have. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
