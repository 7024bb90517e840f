package org.artsenrol.lottery.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic under the beacon, by the laws it must keep and by RFC 9380's own vectors. */
class CurveTest {
  private static final Point<Fp> ONE =
      new Point<>(
          Fp.of(
              "17f1d3a73197d7942695638c4fa9ac0fc3688c4f9774b905a14e3a3f171bac586c55e83ff97a1aeffb3af00adb22c6bb"),
          Fp.of(
              "08b3f481e3aaa0f1a09e30ed741d8ae4fcf5e095d5d00af600db18cb2c04b3edd03cc744a2888ae40caa232946c5e7e1"));

  @ParameterizedTest
  @CsvSource({
    "'', 052926add2207b76ca4fa57a8734416c8dc95e24501772c814278700eed6d1e4e8cf62d9c09db0fac349612b759e79a1",
    "abc, 03567bc5ef9c690c2ab2ecdf6a96ef1c139cc0b2f284dca0a9a7943388a49a3aee664ba5379a7655d3c68900be2f6903",
    "abcdef0123456789, 11e0b079dea29a68f0383ee94fed1b940995272407e3bb916bbf268c263ddd57a6a27200a784cbc248e84f357ce82d98"
  })
  void hashingAgreesWithTheVectorsOfTheRfc(String message, String x) {
    var hash = new HashToG1("QUUX-V01-CS02-with-BLS12381G1_XMD:SHA-256_SSWU_RO_");
    Point<Fp> point = hash.of(message.getBytes(StandardCharsets.US_ASCII));
    assertThat(point.x()).isEqualTo(Fp.of(x));
    assertThat(point.isInSubgroup()).isTrue();
  }

  @Test
  void isogenyLeadsEveryPointToTheCurveOfSignatures() {
    for (long u = 0; u < 20; u++) {
      Point<Fp> landed = Isogeny.of(HashToG1.mapped(Fp.of(u)));
      Fp x = landed.x();
      assertThat(landed.y().times(landed.y())).isEqualTo(x.times(x).times(x).plus(G1.B));
    }
  }

  @Test
  void generatorsAreOfThePrimeOrder() {
    assertThat(ONE.isInSubgroup()).isTrue();
    assertThat(G2.GENERATOR.isInSubgroup()).isTrue();
    assertThat(ONE.times(BigInteger.TWO)).isEqualTo(ONE.plus(ONE));
    assertThat(ONE.times(Point.ORDER.subtract(BigInteger.ONE)).plus(ONE).isInfinity()).isTrue();
    assertThat(ONE.plus(Point.infinity())).isEqualTo(ONE);
    assertThat(Point.<Fp>infinity().plus(ONE)).isEqualTo(ONE);
  }

  @Test
  void factorsMayBeMovedFromOneSideOfThePairingToTheOther() {
    BigInteger a = BigInteger.valueOf(987_654_321);
    assertThat(Pairing.equal(ONE.times(a), G2.GENERATOR, ONE, G2.GENERATOR.times(a))).isTrue();
    assertThat(Pairing.equal(ONE.times(a), G2.GENERATOR, ONE, G2.GENERATOR)).isFalse();
  }

  @Test
  void rootsAndInversesUndoSquaresAndProducts() {
    var random = new Random(1);
    for (int i = 0; i < 20; i++) {
      Fp2 number = new Fp2(number(random), number(random));
      Fp2 square = number.times(number);
      assertThat(square.root().orElseThrow()).isIn(number, number.negated());
      assertThat(number.times(number.inverse())).isEqualTo(Fp2.ONE);
    }
    assertThat(Fp2.XI.root()).isEmpty();
    Fp2 minusOne = Fp2.ONE.negated();
    assertThat(minusOne.root())
        .hasValueSatisfying(root -> assertThat(root.times(root)).isEqualTo(minusOne));
    assertThat(new Fp2(Fp.of(4), Fp.ZERO).root()).isPresent();
  }

  @Test
  void frobeniusIsThePowerToThePrimeAndInverseUndoesAProduct() {
    var random = new Random(2);
    Fp12 number =
        new Fp12(
            IntStream.range(0, 6)
                .mapToObj(i -> new Fp2(number(random), number(random)))
                .toArray(Fp2[]::new));
    assertThat(number.times(number.inverse()).isOne()).isTrue();
    Fp12 power = Fp12.ONE;
    for (int bit = Fp.P.bitLength() - 1; bit >= 0; bit--) {
      power = power.squared();
      power = Fp.P.testBit(bit) ? power.times(number) : power;
    }
    assertThat(power.times(number.frobenius().inverse()).isOne()).isTrue();
  }

  private static Fp number(Random random) {
    return new Fp(new BigInteger(380, random));
  }

  @Test
  void keyThatIsNoPointOfItsSubgroupIsRefused() {
    byte[] key = HexFormat.of().parseHex(Quicknet.PUBLIC_KEY);
    for (int changed : List.of(0, 47, 95)) {
      byte[] other = key.clone();
      other[changed] ^= 1;
      assertThatThrownBy(() -> Scheme.ofKey(other)).isInstanceOf(BeaconRefused.class);
    }
  }
}
