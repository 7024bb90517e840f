package org.artsenrol.lottery.beacon;

import java.math.BigInteger;
import java.util.Optional;

/** {@code re + im·u} with {@code u² = −1}. */
record Fp2(Fp re, Fp im) implements Element<Fp2> {
  static final Fp2 ZERO = new Fp2(Fp.ZERO, Fp.ZERO);
  static final Fp2 ONE = new Fp2(Fp.ONE, Fp.ZERO);

  /** {@code 1 + u}, from which both the twisted curve and {@link Fp12} are made. */
  static final Fp2 XI = new Fp2(Fp.ONE, Fp.ONE);

  @Override
  public Fp2 plus(Fp2 other) {
    return new Fp2(re.plus(other.re), im.plus(other.im));
  }

  @Override
  public Fp2 minus(Fp2 other) {
    return new Fp2(re.minus(other.re), im.minus(other.im));
  }

  /** Products are added before they are reduced, because the division is what takes the time. */
  @Override
  public Fp2 times(Fp2 other) {
    BigInteger a = re.value();
    BigInteger b = im.value();
    BigInteger c = other.re.value();
    BigInteger d = other.im.value();
    return new Fp2(
        new Fp(a.multiply(c).subtract(b.multiply(d))), new Fp(a.multiply(d).add(b.multiply(c))));
  }

  Fp2 times(Fp factor) {
    return new Fp2(re.times(factor), im.times(factor));
  }

  Fp2 negated() {
    return new Fp2(re.negated(), im.negated());
  }

  /** Also its P-th power. */
  Fp2 conjugate() {
    return new Fp2(re, im.negated());
  }

  @Override
  public Fp2 inverse() {
    return conjugate().times(norm().inverse());
  }

  private Fp norm() {
    return re.times(re).plus(im.times(im));
  }

  @Override
  public boolean isZero() {
    return re.isZero() && im.isZero();
  }

  @Override
  public Fp2 one() {
    return ONE;
  }

  /** Whether it is the larger of itself and its negative, the imaginary part deciding first. */
  boolean isLarge() {
    return im.isZero() ? re.isLarge() : im.isLarge();
  }

  Fp2 power(BigInteger exponent) {
    Fp2 power = ONE;
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      power = power.times(power);
      power = exponent.testBit(bit) ? power.times(this) : power;
    }
    return power;
  }

  /**
   * One of the two roots, or empty for a number that is no square. With {@code n² = re² + im²} the
   * root's real part is the root of {@code (re ± n)/2}, for one of the signs.
   */
  Optional<Fp2> root() {
    if (im.isZero()) {
      Optional<Fp2> real = re.root().map(root -> new Fp2(root, Fp.ZERO));
      return real.isPresent() ? real : re.negated().root().map(root -> new Fp2(Fp.ZERO, root));
    }
    return norm()
        .root()
        .flatMap(n -> half(re.plus(n)).root().or(() -> half(re.minus(n)).root()))
        .map(real -> new Fp2(real, half(im.times(real.inverse()))))
        .filter(root -> root.times(root).equals(this));
  }

  private static Fp half(Fp number) {
    BigInteger value = number.value();
    return new Fp((value.testBit(0) ? value.add(Fp.P) : value).shiftRight(1));
  }
}
