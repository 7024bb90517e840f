package org.artsenrol.lottery.beacon;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A polynomial in {@code w} with six coefficients of {@link Fp2}, where {@code w⁶ = 1 + u}: the
 * field in which pairings are compared. Immutable.
 */
final class Fp12 {
  private static final int DEGREE = 6;
  static final Fp12 ONE = new Fp12(Fp2.ONE);

  /** {@code w^((P−1)·i)} for each power of w: what raising to P makes of it. */
  private static final Fp2[] TURNS = turns();

  private final Fp2[] coefficients = new Fp2[DEGREE];

  /** The coefficients from {@code w⁰} on; those left out are zero. */
  Fp12(Fp2... low) {
    Arrays.fill(coefficients, Fp2.ZERO);
    System.arraycopy(low, 0, coefficients, 0, low.length);
  }

  private static Fp2[] turns() {
    Fp2 turn = Fp2.XI.power(Fp.P.subtract(BigInteger.ONE).divide(BigInteger.valueOf(DEGREE)));
    var turns = new Fp2[DEGREE];
    turns[0] = Fp2.ONE;
    for (int i = 1; i < DEGREE; i++) {
      turns[i] = turns[i - 1].times(turn);
    }
    return turns;
  }

  /**
   * School multiplication, zeros skipped: the lines of a pairing have three coefficients. All
   * products of one power are added up before they are reduced.
   */
  Fp12 times(Fp12 other) {
    BigInteger[] re = zeros();
    BigInteger[] im = zeros();
    for (int i = 0; i < DEGREE; i++) {
      for (int j = 0; j < DEGREE; j++) {
        Fp2 a = coefficients[i];
        Fp2 b = other.coefficients[j];
        if (!a.isZero() && !b.isZero()) {
          re[i + j] = re[i + j].add(product(a.re(), b.re())).subtract(product(a.im(), b.im()));
          im[i + j] = im[i + j].add(product(a.re(), b.im())).add(product(a.im(), b.re()));
        }
      }
    }
    return folded(re, im);
  }

  private static BigInteger[] zeros() {
    var zeros = new BigInteger[2 * DEGREE];
    Arrays.fill(zeros, BigInteger.ZERO);
    return zeros;
  }

  private static BigInteger product(Fp a, Fp b) {
    return a.value().multiply(b.value());
  }

  /** {@code w⁶⁺ᵏ} is {@code (1 + u)·wᵏ}. */
  private static Fp12 folded(BigInteger[] re, BigInteger[] im) {
    return new Fp12(
        IntStream.range(0, DEGREE)
            .mapToObj(
                k -> {
                  BigInteger real = re[k].add(re[k + DEGREE]).subtract(im[k + DEGREE]);
                  BigInteger imaginary = im[k].add(re[k + DEGREE]).add(im[k + DEGREE]);
                  return new Fp2(new Fp(real), new Fp(imaginary));
                })
            .toArray(Fp2[]::new));
  }

  Fp12 squared() {
    return times(this);
  }

  /** Its P-th power. */
  Fp12 frobenius() {
    return new Fp12(
        IntStream.range(0, DEGREE)
            .mapToObj(i -> coefficients[i].conjugate().times(TURNS[i]))
            .toArray(Fp2[]::new));
  }

  /** Its P⁶-th power, which turns the sign of w. */
  Fp12 conjugate() {
    return new Fp12(
        IntStream.range(0, DEGREE)
            .mapToObj(i -> i % 2 == 0 ? coefficients[i] : coefficients[i].negated())
            .toArray(Fp2[]::new));
  }

  /**
   * The product of all its conjugates over {@link Fp2} lies in {@link Fp2}: divided by that, the
   * other five are the inverse.
   */
  Fp12 inverse() {
    Fp12 turned = this;
    Fp12 others = ONE;
    for (int i = 1; i < DEGREE; i++) {
      turned = turned.frobenius().frobenius();
      others = others.times(turned);
    }
    return others.times(new Fp12(times(others).coefficients[0].inverse()));
  }

  boolean isOne() {
    return Arrays.equals(coefficients, ONE.coefficients);
  }
}
