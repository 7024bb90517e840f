package org.artsenrol.lottery.beacon;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * A message as a point of {@link G1} whose logarithm nobody knows: the suite {@code
 * BLS12381G1_XMD:SHA-256_SSWU_RO_} of RFC 9380.
 */
final class HashToG1 {
  /** The curve {@code y² = x³ + A·x + B} on which the map lands (section 8.8.1). */
  private static final Fp A =
      Fp.of(
          "00144698a3b8e9433d693a02c96d4982b0ea985383ee66a8d8e8981aefd881ac98936f8da0e0f97f5cf428082d584c1d");

  private static final Fp B =
      Fp.of(
          "12e2908d11688030018b12e8753eee3b2016c1f0f24f4070a0b9c14fcef35ef55a23215a316ceaa5d1cc48e98e172be0");
  private static final Fp Z = Fp.of(11);
  private static final BigInteger COFACTOR = new BigInteger("d201000000010001", 16);

  /** The input block of SHA-256. */
  private static final int BLOCK = 64;

  /** Bytes drawn for one number, so many that reducing them leaves no bias worth the name. */
  private static final int NUMBER = 64;

  private static final int DIGEST = 32;

  private final byte[] tag;

  /**
   * @param tag the domain separation tag: which use of hashing this is; under 256 ASCII characters
   */
  HashToG1(String tag) {
    byte[] text = tag.getBytes(StandardCharsets.US_ASCII);
    this.tag = ByteBuffer.allocate(text.length + 1).put(text).put((byte) text.length).array();
  }

  Point<Fp> of(byte[] message) {
    byte[] drawn = expand(message, 2 * NUMBER);
    Point<Fp> sum = Isogeny.of(mapped(number(drawn, 0))).plus(Isogeny.of(mapped(number(drawn, 1))));
    return sum.times(COFACTOR);
  }

  private static Fp number(byte[] drawn, int index) {
    return new Fp(
        new BigInteger(1, Arrays.copyOfRange(drawn, index * NUMBER, (index + 1) * NUMBER)));
  }

  /** {@code expand_message_xmd}, section 5.3.1. */
  private byte[] expand(byte[] message, int length) {
    var out = ByteBuffer.allocate(length);
    byte[] first =
        Sha256.of(
            ByteBuffer.allocate(BLOCK + message.length + 3 + tag.length)
                .put(new byte[BLOCK])
                .put(message)
                .putShort((short) length)
                .put((byte) 0)
                .put(tag)
                .array());
    byte[] block = new byte[DIGEST];
    for (int i = 1; i <= length / DIGEST; i++) {
      for (int k = 0; k < DIGEST; k++) {
        block[k] ^= first[k];
      }
      block =
          Sha256.of(
              ByteBuffer.allocate(DIGEST + 1 + tag.length)
                  .put(block)
                  .put((byte) i)
                  .put(tag)
                  .array());
      out.put(block);
    }
    return out.array();
  }

  /** {@code map_to_curve_simple_swu}, section 6.6.2. */
  static Point<Fp> mapped(Fp u) {
    Fp zuu = Z.times(u).times(u);
    Fp sum = zuu.times(zuu).plus(zuu);
    Fp minusBOverA = B.times(A.inverse()).negated();
    Fp x =
        sum.isZero()
            ? B.times(Z.times(A).inverse())
            : minusBOverA.times(Fp.ONE.plus(sum.inverse()));
    var y = right(x).root();
    if (y.isEmpty()) {
      x = zuu.times(x);
      y = right(x).root();
    }
    Fp root = y.orElseThrow(() -> new ArithmeticException("one of the two is always a square"));
    return new Point<>(x, root.isOdd() == u.isOdd() ? root : root.negated());
  }

  private static Fp right(Fp x) {
    return x.times(x).plus(A).times(x).plus(B);
  }
}
