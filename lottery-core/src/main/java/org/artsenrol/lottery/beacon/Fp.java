package org.artsenrol.lottery.beacon;

import java.math.BigInteger;
import java.util.Optional;

/** An integer modulo the prime {@link #P} of BLS12-381; always from 0 to P−1. */
record Fp(BigInteger value) implements Element<Fp> {
  static final BigInteger P =
      new BigInteger(
          "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab",
          16);
  static final Fp ZERO = of(0);
  static final Fp ONE = of(1);

  /** P leaves 3 when divided by 4, so this power of a square is its root. */
  private static final BigInteger ROOT = P.add(BigInteger.ONE).shiftRight(2);

  private static final BigInteger HALF = P.shiftRight(1);

  Fp {
    value = value.signum() < 0 || value.compareTo(P) >= 0 ? value.mod(P) : value;
  }

  static Fp of(long value) {
    return new Fp(BigInteger.valueOf(value));
  }

  static Fp of(String hex) {
    return new Fp(new BigInteger(hex, 16));
  }

  @Override
  public Fp plus(Fp other) {
    return new Fp(value.add(other.value));
  }

  @Override
  public Fp minus(Fp other) {
    return new Fp(value.subtract(other.value));
  }

  @Override
  public Fp times(Fp other) {
    return new Fp(value.multiply(other.value));
  }

  Fp negated() {
    return new Fp(value.negate());
  }

  @Override
  public Fp inverse() {
    return new Fp(value.modInverse(P));
  }

  @Override
  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public Fp one() {
    return ONE;
  }

  boolean isOdd() {
    return value.testBit(0);
  }

  /** Whether it is the larger of itself and its negative. */
  boolean isLarge() {
    return value.compareTo(HALF) > 0;
  }

  /** One of the two roots, or empty for a number that is no square. */
  Optional<Fp> root() {
    var root = new Fp(value.modPow(ROOT, P));
    return root.times(root).equals(this) ? Optional.of(root) : Optional.empty();
  }
}
