package org.artsenrol.lottery.beacon;

import java.math.BigInteger;

/**
 * The ate pairing e of BLS12-381, as far as comparing needs it: whether {@code e(a, p) = e(b, q)}.
 * For that, {@code e(−a, p)·e(b, q)} must be 1.
 */
final class Pairing {
  /** The number that makes the curve, without its sign: the sign inverts both sides alike. */
  private static final BigInteger X = new BigInteger("d201000000010000", 16);

  private Pairing() {}

  static boolean equal(Point<Fp> a, Point<Fp2> p, Point<Fp> b, Point<Fp2> q) {
    var minusA = new Point<>(a.x(), a.y().negated());
    return isOne(miller(minusA, p).times(miller(b, q)));
  }

  /**
   * Miller's loop: multiplies up the lines through which {@code X·q} is reached by doubling and
   * adding, each taken at p.
   */
  private static Fp12 miller(Point<Fp> p, Point<Fp2> q) {
    Fp12 product = Fp12.ONE;
    Point<Fp2> at = q;
    for (int bit = X.bitLength() - 2; bit >= 0; bit--) {
      Fp2 slope = at.tangent();
      product = product.squared().times(line(at, slope, p));
      at = at.third(at, slope);
      if (X.testBit(bit)) {
        slope = q.y().minus(at.y()).times(q.x().minus(at.x()).inverse());
        product = product.times(line(at, slope, p));
        at = at.third(q, slope);
      }
    }
    return product;
  }

  /**
   * The line of that slope through a point of the twisted curve, taken at p. Untwisting divides x
   * by w² and y by w³; the factor w³ that clears the fractions vanishes in {@link #isOne}.
   */
  private static Fp12 line(Point<Fp2> through, Fp2 slope, Point<Fp> p) {
    return new Fp12(
        slope.times(through.x()).minus(through.y()),
        Fp2.ZERO,
        slope.times(p.x()).negated(),
        new Fp2(p.y(), Fp.ZERO));
  }

  /**
   * Whether the power to {@code 3(P¹²−1)/r} is 1. The first factor of the exponent is {@code
   * (P⁶−1)(P²+1)}; the rest, tripled, is {@code (x−1)²(x+P)(x²+P²−1) + 3} (Hayashida, Hayasaka and
   * Teruya, 2020). Tripling changes nothing, as r is not divisible by 3.
   */
  private static boolean isOne(Fp12 f) {
    Fp12 g = f.conjugate().times(f.inverse());
    Fp12 m = g.frobenius().frobenius().times(g);
    Fp12 a = toX(m).times(m.conjugate());
    a = toX(a).times(a.conjugate());
    Fp12 b = toX(a).times(a.frobenius());
    Fp12 c = toX(toX(b)).times(b.frobenius().frobenius()).times(b.conjugate());
    return c.times(m.squared()).times(m).isOne();
  }

  /** The power to x, which is negative; here the conjugate is the inverse. */
  private static Fp12 toX(Fp12 base) {
    Fp12 power = base;
    for (int bit = X.bitLength() - 2; bit >= 0; bit--) {
      power = power.squared();
      power = X.testBit(bit) ? power.times(base) : power;
    }
    return power.conjugate();
  }
}
