package org.artsenrol.lottery.beacon;

/** A number of a field over which a curve can be drawn. Immutable. */
interface Element<F extends Element<F>> {
  F plus(F other);

  F minus(F other);

  F times(F other);

  /**
   * @throws ArithmeticException for zero
   */
  F inverse();

  boolean isZero();

  /** The neutral element of multiplication, which every field has. */
  F one();
}
