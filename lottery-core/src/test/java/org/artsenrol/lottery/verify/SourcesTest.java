package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntropySource;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RulesBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks 4 and 5 for every list of sources that the protocol allows. */
class SourcesTest {
  private static final DrawFiles DEMO = DrawFiles.of(new SampleBundle(2).unpacked());
  private static final DrawFiles REAL = DrawFiles.of(SampleBundle.real(5).unpacked());
  private static final String VALUE = new String(REAL.entropy().values().get(0).canonical());
  private static final String BALLS = "[[3,7,12,25,33,49],11]";
  private static final Instant T = Quicknet.timeOf(SampleBundle.ROUND);

  private static EntropySource drand(long round) {
    return new EntropySource.Drand(Quicknet.HASH, round);
  }

  private static EntropySource lotto(String date) {
    return new EntropySource.TwLotto649(date);
  }

  private static DrawSetup setup(List<EntropySource> sources) {
    DrawSetup s = DEMO.manifest().setup();
    return new DrawSetup(
        s.version(),
        s.draw(),
        sources,
        s.limit(),
        s.allocation(),
        s.weights(),
        s.classes(),
        s.passes());
  }

  private static Verdict beacon(List<EntropySource> sources, String values, String proofs) {
    var entropy = new Entropy(items(values), items(proofs));
    var manifest = new Manifest(setup(sources), DEMO.manifest().rules(), DEMO.manifest().list());
    return new BeaconCheck(
            new DrawFiles(
                DEMO.bytes(),
                DEMO.rules(),
                manifest,
                DEMO.list(),
                entropy,
                DEMO.drawn(),
                DEMO.result(),
                DEMO.records(),
                Optional.empty()))
        .verdict();
  }

  private static List<Json> items(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return ((Json.Items) JsonReader.read(bytes, JsonReader.Dialect.LC1)).values();
  }

  private static String one(String json) {
    return "[" + json + "]";
  }

  private static String two(String first, String second) {
    return "[" + first + "," + second + "]";
  }

  private static String proof() {
    return new String(REAL.entropy().proofs().get(0).canonical(), StandardCharsets.UTF_8);
  }

  @Test
  void drandAloneIsProven() {
    assertThat(beacon(List.of(drand(1000)), one(VALUE), one(proof())))
        .isEqualTo(new Verdict.Holds(Phrase.of("beacon.drand", 1000L)));
  }

  @Test
  void lotteryIsNotProvenHereNorWithDrandBesideIt() {
    assertThat(beacon(List.of(lotto("2027-01-05")), one(BALLS), "[{}]"))
        .isEqualTo(new Verdict.NotProven(Phrase.of("beacon.lotto")));
    assertThat(
            beacon(
                List.of(drand(1000), lotto("2027-01-05")), two(VALUE, BALLS), two(proof(), "{}")))
        .isEqualTo(new Verdict.NotProven(Phrase.of("beacon.drand_and_lotto", 1000L)));
  }

  @Test
  void demonstrationIsPredictableOrMayHaveBeenPicked() {
    var demo = List.<EntropySource>of(new EntropySource.Demo("demo-1"));
    String freeze = "\"" + DEMO.records().get(1).sha256() + "\"";
    assertThat(beacon(demo, one(freeze), "[{}]"))
        .isEqualTo(new Verdict.NotProven(Phrase.of("beacon.demo")));
    String rules = "\"" + DEMO.records().get(0).sha256() + "\"";
    assertThat(beacon(demo, one(rules), "[{}]"))
        .isEqualTo(new Verdict.NotProven(Phrase.of("beacon.chosen")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{},{}]"})
  void everySourceHasOneProof(String proofs) {
    assertThat(beacon(List.of(lotto("2027-01-05")), one(BALLS), proofs))
        .isEqualTo(new Verdict.Broken(Phrase.of("beacon.proofs"), 1, items(proofs).size()));
  }

  @Test
  void sourceThatSignsNothingHasAnEmptyProof() {
    assertThat(beacon(List.of(lotto("2027-01-05")), one(BALLS), "[{\"x\":1}]"))
        .isEqualTo(new Verdict.Broken(Phrase.of("beacon.proof", 0), "{}", "{\"x\":1}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "{\"signature\":1}", "{\"signature\":\"ab\",\"x\":1}", "true"})
  void drandsProofIsItsSignatureAndNothingElse(String proof) {
    assertThat(beacon(List.of(drand(1000)), one(VALUE), one(proof)))
        .isEqualTo(
            new Verdict.Broken(Phrase.of("beacon.proof", 0), "{\"signature\":\"…\"}", proof));
  }

  @Test
  void valueIsTheOneThatTheSignatureGives() {
    String randomness = VALUE.replace("\"", "");
    assertThat(beacon(List.of(drand(1000)), "[\"ab\"]", one(proof())))
        .isEqualTo(new Verdict.Broken(Phrase.of("beacon.value", 0), randomness, "\"ab\""));
    assertThat(beacon(List.of(drand(1000)), "[]", one(proof())))
        .isEqualTo(new Verdict.Broken(Phrase.of("beacon.value", 0), randomness, "-"));
  }

  @Test
  void signatureOfAnotherRoundIsBrokenInWords() {
    assertThat(beacon(List.of(drand(1001)), one(VALUE), one(proof())))
        .isEqualTo(
            new Verdict.Broken(
                Phrase.of("beacon.proof", 0),
                Phrase.of("beacon.signature", 1001L),
                Phrase.of("beacon.flaw.NOT_SIGNED")));
  }

  /** Rules, manifest and record of one plan. */
  private static Verdict rules(Instant t, EntropySource... sources) {
    RulesBody r = DEMO.rules();
    DrawSetup setup = setup(List.of(sources));
    var rules =
        new RulesBody(
            r.occasion(),
            setup,
            new RulesBody.Timing(t, 24),
            r.groups(),
            r.weightsBasis(),
            r.waitlist(),
            r.witnessing());
    var announced =
        new LogRecord(
            RecordKind.RULES,
            setup.draw(),
            t.minusSeconds(1_000_000),
            RecordClock.REAL,
            rules.json(),
            Optional.empty());
    var bytes = new EnumMap<>(DEMO.bytes());
    bytes.put(BundleFile.RULES, rules.canonical());
    return new RulesCheck(
            new DrawFiles(
                bytes,
                rules,
                new Manifest(setup, rules.digest(), DEMO.manifest().list()),
                DEMO.list(),
                DEMO.entropy(),
                DEMO.drawn(),
                DEMO.result(),
                List.of(announced),
                Optional.empty()))
        .verdict();
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, true", "1001, false"})
  void drandAloneIsTheRoundOfT(long round, boolean holds) {
    Verdict verdict = rules(T, drand(round));
    assertThat(verdict instanceof Verdict.Holds).isEqualTo(holds);
    if (!holds) {
      assertThat(verdict)
          .isEqualTo(
              new Verdict.Broken(
                  Phrase.of("rules.source", 0), Phrase.of("rules.round", 1000L, T), round));
    }
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, true", "1001, true"})
  void besideALotteryDrandMayBeLaterButNotEarlier(long round, boolean holds) {
    assertThat(rules(T, drand(round), lotto("2030-01-01")) instanceof Verdict.Holds)
        .isEqualTo(holds);
  }

  /** 17:00 in Greenwich is one in the morning of the next day in Taipei. */
  @ParameterizedTest
  @CsvSource({
    "2027-01-05T15:59:59Z, 2027-01-05, true",
    "2027-01-05T16:00:00Z, 2027-01-05, false",
    "2027-01-05T16:00:00Z, 2027-01-06, true",
    "2027-01-05T16:00:00Z, 2027-01-07, true",
    "2027-01-05T16:00:00Z, no-such-day, true"
  })
  void lotteryIsDrawnOnTheDayOfTInTaipeiOrLater(Instant t, String date, boolean holds) {
    Verdict verdict = rules(t, lotto(date));
    assertThat(verdict instanceof Verdict.Holds).isEqualTo(holds);
    if (!holds) {
      assertThat(verdict)
          .isEqualTo(
              new Verdict.Broken(Phrase.of("rules.source", 0), ">= 2027-01-06", "2027-01-05"));
    }
  }
}
