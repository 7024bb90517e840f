package org.artsenrol.lottery.beacon;

import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.artsenrol.lottery.beacon.BeaconRefused.Reason;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * The one chain of LC1, pinned: whatever another chain signs is refused here. One round every three
 * seconds since August 2023, signed by a threshold of the League of Entropy's members, so that
 * nobody knows a value before its time and everybody can check it after.
 */
public final class Quicknet {
  /** The chain's name: the hash of its period, genesis, key and first group. */
  public static final String HASH =
      "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971";

  static final String PUBLIC_KEY =
      "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c"
          + "8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb"
          + "5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a";
  static final int PERIOD = 3;
  static final long GENESIS = 1_692_803_367L;

  private static final long LAST_ROUND = (1L << 53) - 1;
  private static final Pattern HEX = Pattern.compile("([0-9a-f]{2})*");
  private static final Scheme SCHEME = Scheme.ofKey(HexFormat.of().parseHex(PUBLIC_KEY));

  private Quicknet() {}

  /**
   * The round that is the newest at this time: the first whose value becomes public at T or, when T
   * is between two rounds, the one before it.
   *
   * @throws IllegalArgumentException for a time before the chain began
   */
  public static long roundAt(Instant time) {
    long seconds = time.getEpochSecond() - GENESIS;
    if (seconds < 0) {
      throw new IllegalArgumentException("quicknet began later than " + time);
    }
    return seconds / PERIOD + 1;
  }

  /** When a round becomes public. */
  public static Instant timeOf(long round) {
    return Instant.ofEpochSecond(
        Math.addExact(GENESIS, Math.multiplyExact(Math.subtractExact(round, 1), PERIOD)));
  }

  /**
   * The randomness of a round, proven by its signature: 64 hexadecimal characters.
   *
   * @param signature 96 lowercase hexadecimal characters, from anywhere
   * @throws BeaconRefused if it is not the chain's signature of this round
   */
  public static String randomness(long round, String signature) {
    Compressed.require(round >= 1 && round <= LAST_ROUND, Reason.ROUND);
    Compressed.require(HEX.matcher(signature).matches(), Reason.HEX);
    byte[] bytes = HexFormat.of().parseHex(signature);
    SCHEME.mustSign(round, bytes);
    return Sha256.hex(bytes);
  }
}
