package org.artsenrol.lottery.beacon;

import java.math.BigInteger;
import java.util.Arrays;
import org.artsenrol.lottery.beacon.BeaconRefused.Reason;

/**
 * The bytes of a compressed point: coordinates of 48 bytes, of which the first three bits say that
 * it is compressed, whether it is infinity, and which of the two y is meant (Zcash's format,
 * appendix C of the IETF draft on BLS signatures).
 */
final class Compressed {
  private static final int COORDINATE = 48;
  private static final int COMPRESSED = 0x80;
  private static final int INFINITY = 0x40;
  private static final int LARGE_Y = 0x20;

  private final byte[] bytes;

  /**
   * @throws BeaconRefused if they cannot be a finite point of that many coordinates
   */
  Compressed(byte[] bytes, int coordinates) {
    this.bytes = bytes.clone();
    require(bytes.length == coordinates * COORDINATE, Reason.LENGTH);
    require((bytes[0] & COMPRESSED) != 0, Reason.UNCOMPRESSED);
    require((bytes[0] & INFINITY) == 0, Reason.INFINITY);
  }

  boolean largeY() {
    return (bytes[0] & LARGE_Y) != 0;
  }

  Fp coordinate(int index) {
    byte[] own = Arrays.copyOfRange(bytes, index * COORDINATE, (index + 1) * COORDINATE);
    own[0] &= (byte) (index == 0 ? LARGE_Y - 1 : -1);
    var value = new BigInteger(1, own);
    require(value.compareTo(Fp.P) < 0, Reason.NOT_REDUCED);
    return new Fp(value);
  }

  static void require(boolean holds, Reason reason) {
    if (!holds) {
      throw new BeaconRefused(reason);
    }
  }
}
