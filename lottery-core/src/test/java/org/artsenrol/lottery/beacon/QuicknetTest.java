package org.artsenrol.lottery.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.beacon.BeaconRefused.Reason;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The beacon's published rounds, and what must never pass for one. */
class QuicknetTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final long ROUND = 1000;
  private static final String SIGNATURE =
      "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39";

  static List<Json.Members> published() {
    return Vectors.list(Vectors.file("drand.json"), "cases");
  }

  static List<Json.Members> chains() {
    return Vectors.list(Vectors.file("drand.json"), "chains");
  }

  private static Json.Members published(int index) {
    return published().get(index);
  }

  @Test
  void publishedRoundIsProvenAndGivesItsRandomness() {
    Json.Members c = published(0);
    assertThat(Quicknet.randomness(number(c, "round"), Vectors.text(c, "signature")))
        .isEqualTo(Vectors.text(c, "randomness"));
  }

  @Test
  void anotherNetworkOfTheSameSchemeIsProvenByItsOwnKeyAlone() {
    Json.Members c = published(1);
    byte[] signature = HEX.parseHex(Vectors.text(c, "signature"));
    Scheme.ofKey(HEX.parseHex(Vectors.text(c, "public_key"))).mustSign(38, signature);
    assertRefused(Reason.NOT_SIGNED, 38, Vectors.text(c, "signature"));
  }

  @Test
  void signatureOfOneRoundPresentedAsAnotherIsRefused() {
    Json.Members c = published(1);
    Scheme scheme = Scheme.ofKey(HEX.parseHex(Vectors.text(c, "public_key")));
    byte[] signature = HEX.parseHex(Vectors.text(c, "signature"));
    assertThatThrownBy(() -> scheme.mustSign(55, signature))
        .isInstanceOfSatisfying(
            BeaconRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_SIGNED));
    assertRefused(Reason.NOT_SIGNED, ROUND + 1, SIGNATURE);
    assertRefused(Reason.NOT_SIGNED, ROUND - 1, SIGNATURE);
  }

  @Test
  void signatureUnderAnotherDomainTagIsRefused() {
    var otherTag = new HashToG1(Scheme.TAG.replace("G1", "G2"));
    var scheme = new Scheme(G2.decode(HEX.parseHex(Quicknet.PUBLIC_KEY)), otherTag);
    assertThatThrownBy(() -> scheme.mustSign(ROUND, HEX.parseHex(SIGNATURE)))
        .hasMessage("NOT_SIGNED");
  }

  @ParameterizedTest
  @MethodSource("published")
  void randomnessOfEveryPublishedRoundIsTheHashOfItsSignature(Json.Members c) {
    if (c.values().containsKey("randomness")) {
      assertThat(Sha256.hex(HEX.parseHex(Vectors.text(c, "signature"))))
          .isEqualTo(Vectors.text(c, "randomness"));
    }
  }

  @Test
  void chainWithSignaturesOnTheOtherCurveIsReadAndNeverTakenForOurs() {
    for (Json.Members c : published().subList(2, 4)) {
      String signature = Vectors.text(c, "signature");
      assertThat(G2.decode(HEX.parseHex(signature)).isInSubgroup()).isTrue();
      assertRefused(Reason.LENGTH, number(c, "round"), signature);
    }
    byte[] key = HEX.parseHex(Vectors.text(chains().get(1), "public_key"));
    assertThat(G1.decode(key).isInSubgroup()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("chains")
  void chainHashIsMadeOfPeriodGenesisKeyAndGroup(Json.Members c) {
    var chain = new ByteArrayOutputStream();
    chain.writeBytes(ByteBuffer.allocate(4).putInt((int) number(c, "period")).array());
    chain.writeBytes(ByteBuffer.allocate(8).putLong(number(c, "genesis_time")).array());
    chain.writeBytes(HEX.parseHex(Vectors.text(c, "public_key")));
    chain.writeBytes(HEX.parseHex(Vectors.text(c, "group_hash")));
    String name = Vectors.text(c, "name");
    if (!name.equals("default")) {
      chain.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    }
    assertThat(Sha256.hex(chain.toByteArray())).isEqualTo(Vectors.text(c, "chain_hash"));
  }

  @Test
  void pinnedChainIsThePublishedOne() {
    Json.Members c = chains().get(0);
    assertThat(Quicknet.HASH).isEqualTo(Vectors.text(c, "chain_hash"));
    assertThat(Quicknet.PUBLIC_KEY).isEqualTo(Vectors.text(c, "public_key"));
    assertThat((long) Quicknet.PERIOD).isEqualTo(number(c, "period"));
    assertThat(Quicknet.GENESIS).isEqualTo(number(c, "genesis_time"));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-08-23T15:09:27Z, 1",
    "2023-08-23T15:09:29Z, 1",
    "2023-08-23T15:09:30Z, 2",
    "2027-01-05T02:00:00Z, 35437012"
  })
  void roundAndTimeBelongTogether(Instant time, long round) {
    assertThat(Quicknet.roundAt(time)).isEqualTo(round);
    assertThat(Quicknet.timeOf(round)).isBetween(time.minusSeconds(2), time);
  }

  @Test
  void beforeTheChainBeganThereIsNoRound() {
    assertThatThrownBy(() -> Quicknet.roundAt(Quicknet.timeOf(1).minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertRefused(Reason.ROUND, 0, SIGNATURE);
    assertRefused(Reason.ROUND, -1, SIGNATURE);
    assertRefused(Reason.ROUND, 1L << 53, SIGNATURE);
    assertRefused(Reason.NOT_SIGNED, 1, SIGNATURE);
    assertRefused(Reason.NOT_SIGNED, (1L << 53) - 1, SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({
    "B4, HEX",
    "b, HEX",
    "zz, HEX",
    "'', LENGTH",
    "b4, LENGTH",
  })
  void whatIsNoHexadecimalOfTheRightLengthIsRefused(String signature, Reason reason) {
    assertRefused(reason, ROUND, signature);
  }

  @Test
  void signatureCutOffOrGoneOnIsRefused() {
    assertRefused(Reason.LENGTH, ROUND, SIGNATURE.substring(2));
    assertRefused(Reason.LENGTH, ROUND, SIGNATURE.substring(0, 94));
    assertRefused(Reason.LENGTH, ROUND, SIGNATURE + "00");
    assertRefused(Reason.HEX, ROUND, SIGNATURE.toUpperCase(java.util.Locale.ROOT));
  }

  @Test
  void pointThatIsNotCompressedOrInfiniteIsRefused() {
    assertRefused(Reason.UNCOMPRESSED, ROUND, "34" + SIGNATURE.substring(2));
    assertRefused(Reason.INFINITY, ROUND, "c0" + "00".repeat(47));
    assertRefused(Reason.INFINITY, ROUND, "e0" + "00".repeat(47));
    assertRefused(Reason.INFINITY, ROUND, "f4" + SIGNATURE.substring(2));
  }

  @Test
  void coordinateNotBelowThePrimeIsRefused() {
    assertRefused(Reason.NOT_REDUCED, ROUND, "9f" + "ff".repeat(47));
    String prime = Fp.P.toString(16);
    assertRefused(Reason.NOT_REDUCED, ROUND, "9" + prime.substring(1));
  }

  @Test
  void coordinateOfNoPointIsRefused() {
    assertRefused(Reason.NOT_ON_CURVE, ROUND, "80" + "00".repeat(46) + "01");
  }

  /** x = 0 is on the curve, with the small order 3; x = 4 is on it, of large order. */
  @ParameterizedTest
  @ValueSource(strings = {"00", "04"})
  void pointOutsideTheSubgroupIsRefused(String last) {
    assertRefused(Reason.NOT_IN_SUBGROUP, ROUND, "80" + "00".repeat(46) + last);
    assertRefused(Reason.NOT_IN_SUBGROUP, ROUND, "a0" + "00".repeat(46) + last);
  }

  @Test
  void otherPointsOfTheSubgroupAreNoSignature() {
    assertRefused(Reason.NOT_SIGNED, ROUND, "94" + SIGNATURE.substring(2));
  }

  @Test
  void everyChangedByteIsRefusedInWords() {
    for (int at = 0; at < SIGNATURE.length(); at += 7) {
      var changed = new StringBuilder(SIGNATURE);
      changed.setCharAt(at, SIGNATURE.charAt(at) == '1' ? '2' : '1');
      assertThatThrownBy(() -> Quicknet.randomness(ROUND, changed.toString()))
          .isInstanceOf(BeaconRefused.class);
    }
  }

  private static void assertRefused(Reason reason, long round, String signature) {
    assertThatThrownBy(() -> Quicknet.randomness(round, signature))
        .isInstanceOfSatisfying(
            BeaconRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static long number(Json.Members c, String key) {
    return ((Json.Whole) c.values().get(key)).value();
  }
}
