package org.artsenrol.enrol.ruling;

import static org.artsenrol.enrol.ruling.Bench.refused;
import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.artsenrol.enrol.testing.RealRound.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.ruling.Matter.Amendment;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.compiled.Deviation;
import org.artsenrol.opendata.compiled.Deviations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two officers put right after a draw, on a legal basis. */
class CorrectionTest {
  private static final String EFFECT = "編號 001 班依判決增列一名。";
  private static final String BASIS = "臺中高等行政法院 112 年度訴字第 1 號判決";

  private static Amendment amendment(String classSlug, String code) {
    return new Amendment(Optional.ofNullable(classSlug), Optional.ofNullable(code), EFFECT, BASIS);
  }

  private static Application drawn(Bench bench) {
    Application own = bench.applies("1980-05-05", MONDAY);
    bench.round.freeze();
    bench.round.draw();
    return own;
  }

  @ParameterizedTest
  @EnumSource
  void correctionIsARecordWithItsOfficersAndStandsOnTheListOfDeviations(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = drawn(bench);
      String spaced = own.getCode().substring(0, 4) + "-" + own.getCode().substring(4);
      String ruling = bench.propose(bench.lin, amendment(MONDAY, spaced.toLowerCase()));
      bench.confirm(bench.wu, ruling);
      var view = bench.view();
      LogRecord record =
          bench
              .round
              .season
              .transact(
                  () ->
                      bench.round.season.publications.record(
                          view.recordOf(DRAW, RecordKind.CORRECTION).orElseThrow().hash()))
              .orElseThrow();
      assertThat(new String(record.canonical(), java.nio.charset.StandardCharsets.UTF_8))
          .contains("\"officers\":[\"dadun-officer-1\",\"dadun-officer-2\"]")
          .contains(own.getCode())
          .contains(BASIS);
      assertThat(
              bench.round.season.transact(
                  () -> Deviations.of(view, new Compilations(bench.round.season.publications))))
          .extracting(Deviation::kind)
          .contains(Deviation.Kind.CORRECTION);
      assertThat(bench.published(ruling).getString("basis")).isEqualTo(BASIS);
      assertThat(bench.round.season.heard(CorrectionMade.class)).hasSize(1);
      RealRound.Verdict verdict = bench.round.verify();
      assertThat(verdict.status()).as("%s", verdict.lines()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void correctionOfWhatIsNotThereOrByOneOfficerIsRefused(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = drawn(bench);
      refused(Reason.CLASS, () -> bench.propose(bench.lin, amendment("fiber-2027s-001", null)));
      refused(Reason.CODE, () -> bench.propose(bench.lin, amendment(MONDAY, "0".repeat(16))));
      refused(Reason.EFFECT, () -> new Amendment(Optional.empty(), Optional.empty(), EFFECT, "  "));
      refused(
          Reason.PERSONAL,
          () ->
              bench.propose(
                  bench.lin,
                  new Amendment(
                      Optional.empty(),
                      Optional.of(own.getCode()),
                      own.getLearner().getName() + " 改為錄取。",
                      BASIS)));
      assertThatThrownBy(() -> bench.propose(bench.stranger, amendment(MONDAY, null)))
          .isInstanceOf(NotAllowed.class);
      String ruling = bench.propose(bench.lin, amendment(MONDAY, null));
      refused(Reason.SAME_OFFICER, () -> bench.confirm(bench.lin, ruling));
      bench.round.season.database.transact(() -> bench.rulings().drop(bench.wu, ruling));
      refused(Reason.DECIDED, () -> bench.confirm(bench.wu, ruling));
      assertThat(bench.view().recordOf(DRAW, RecordKind.CORRECTION)).isEmpty();
    }
  }
}
