package org.artsenrol.opendata.watch;

import java.util.HexFormat;

/** Hashes as they are written: 64 lowercase hexadecimal characters. */
final class Hex {
  private static final HexFormat FORMAT = HexFormat.of();

  private Hex() {}

  static String of(byte[] hash) {
    return FORMAT.formatHex(hash);
  }

  /**
   * @throws IllegalArgumentException if it is none
   */
  static byte[] hash(String text) {
    if (!text.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(text + " is no hash");
    }
    return FORMAT.parseHex(text);
  }
}
