package org.artsenrol.lottery.beacon;

import java.math.BigInteger;

/**
 * A point of a curve {@code y² = x³ + b}, or of its isogenous sister in hashing: adding never looks
 * at b. Affine coordinates, because they are what a reader can check by hand.
 */
record Point<F extends Element<F>>(F x, F y) {

  /**
   * How often a point must be added to itself to vanish if it is of the right subgroup: a prime.
   */
  static final BigInteger ORDER =
      new BigInteger("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001", 16);

  /** The neutral point, which has no coordinates. */
  static <F extends Element<F>> Point<F> infinity() {
    return new Point<>(null, null);
  }

  boolean isInfinity() {
    return x == null;
  }

  Point<F> plus(Point<F> other) {
    if (isInfinity() || other.isInfinity()) {
      return isInfinity() ? other : this;
    }
    if (!x.equals(other.x)) {
      return third(other, other.y.minus(y).times(other.x.minus(x).inverse()));
    }
    return y.equals(other.y) && !y.isZero() ? third(this, tangent()) : infinity();
  }

  /** The slope of the curve here. */
  F tangent() {
    F square = x.times(x);
    return square.plus(square).plus(square).times(y.plus(y).inverse());
  }

  /** Where a line of that slope through both points meets the curve again, mirrored. */
  Point<F> third(Point<F> other, F slope) {
    F sumX = slope.times(slope).minus(x).minus(other.x);
    return new Point<>(sumX, slope.times(x.minus(sumX)).minus(y));
  }

  /**
   * @param times at least 1
   */
  Point<F> times(BigInteger times) {
    if (isInfinity()) {
      return this;
    }
    Jacobian<F> sum = Jacobian.of(this);
    for (int bit = times.bitLength() - 2; bit >= 0; bit--) {
      sum = sum.doubled();
      sum = times.testBit(bit) ? sum.plus(this) : sum;
    }
    return sum.point();
  }

  boolean isInSubgroup() {
    return times(ORDER).isInfinity();
  }
}
