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
    "abcdef0123456789,"
        + " 11e0b079dea29a68f0383ee94fed1b940995272407e3bb916bbf268c263ddd57a6a27200a784cbc248e84f357ce82d98"
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

  @Test
  void powerIsARepeatedProduct() {
    Fp2 number = new Fp2(Fp.of(3), Fp.of(5));
    Fp2 cube = number.times(number).times(number);
    assertThat(number.power(BigInteger.ZERO)).isEqualTo(Fp2.ONE);
    assertThat(number.power(BigInteger.ONE)).isEqualTo(number);
    assertThat(number.power(BigInteger.valueOf(6))).isEqualTo(cube.times(cube));
  }

  @Test
  void largerOfANumberAndItsNegativeIsToldByTheImaginaryPartFirst() {
    Fp small = new Fp(Fp.P.shiftRight(1));
    Fp large = new Fp(Fp.P.shiftRight(1).add(BigInteger.ONE));
    assertThat(small.isLarge()).isFalse();
    assertThat(large.isLarge()).isTrue();
    assertThat(new Fp2(large, small).isLarge()).isFalse();
    assertThat(new Fp2(small, large).isLarge()).isTrue();
    assertThat(new Fp2(large, Fp.ZERO).isLarge()).isTrue();
    assertThat(new Fp2(small, Fp.ZERO).isLarge()).isFalse();
  }

  @Test
  void numberIsZeroWhenBothItsPartsAre() {
    assertThat(new Fp2(Fp.ZERO, Fp.ZERO).isZero()).isTrue();
    assertThat(new Fp2(Fp.ZERO, Fp.ONE).isZero()).isFalse();
    assertThat(new Fp2(Fp.ONE, Fp.ZERO).isZero()).isFalse();
  }

  @Test
  void infinityStaysWhereItIsAndAVerticalTangentLeadsThere() {
    assertThat(Point.<Fp>infinity().times(BigInteger.TEN).isInfinity()).isTrue();
    var onTheAxis = new Point<>(Fp.of(7), Fp.ZERO);
    assertThat(onTheAxis.plus(onTheAxis).isInfinity()).isTrue();
  }

  @Test
  void pointsOfOneHeightAreAddedAlikeInBothKindsOfCoordinates() {
    // The curve has no term in x, so x may be turned by a cube root of one.
    Fp turn = Fp.of(3).negated().root().orElseThrow().minus(Fp.ONE).times(Fp.of(2).inverse());
    var other = new Point<>(ONE.x().times(turn), ONE.y());
    assertThat(Jacobian.of(ONE).plus(other).point()).isEqualTo(ONE.plus(other));
    assertThat(ONE.plus(other).y()).isEqualTo(ONE.y().negated());
  }

  @Test
  void pointIsReadWithTheSignThatItsFirstBitsTell() {
    byte[] bytes = compressed(G2.GENERATOR);
    assertThat(G2.decode(bytes)).isEqualTo(G2.GENERATOR);
    bytes[0] ^= 0x20;
    Point<Fp2> mirrored = new Point<>(G2.GENERATOR.x(), G2.GENERATOR.y().negated());
    assertThat(G2.decode(bytes)).isEqualTo(mirrored);
    assertThat(compressed(mirrored)).isEqualTo(bytes);
  }

  private static byte[] compressed(Point<Fp2> point) {
    byte[] bytes = HexFormat.of().parseHex(hex(point.x().im()) + hex(point.x().re()));
    bytes[0] |= (byte) (point.y().isLarge() ? 0xA0 : 0x80);
    return bytes;
  }

  private static String hex(Fp coordinate) {
    return String.format("%096x", coordinate.value());
  }

  @Test
  void onlyTheFirstCoordinateCarriesBitsThatAreNoPartOfIt() {
    byte[] key = HexFormat.of().parseHex(Quicknet.PUBLIC_KEY);
    key[48] |= (byte) 0x80;
    assertThatThrownBy(() -> G2.decode(key))
        .isInstanceOfSatisfying(
            BeaconRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(BeaconRefused.Reason.NOT_REDUCED));
  }
}
