package org.artsenrol.enrol.ruling;

import static org.artsenrol.enrol.ruling.Bench.refused;
import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.artsenrol.enrol.testing.RealRound.MONDAY;
import static org.artsenrol.enrol.testing.RealRound.OTHER;
import static org.artsenrol.enrol.testing.RealRound.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplicationRefused;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StagePhase;
import org.artsenrol.enrol.draw.DrawRefused;
import org.artsenrol.enrol.draw.DrawSettled;
import org.artsenrol.enrol.draw.VoidDrawTold;
import org.artsenrol.enrol.ruling.Matter.Nullity;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;
import org.artsenrol.enrol.seat.Lapses;
import org.artsenrol.enrol.seat.Offers;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.opendata.compiled.Compilations;
import org.artsenrol.opendata.compiled.Deviation;
import org.artsenrol.opendata.compiled.Deviations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draw that two officers declare void, before its time or after it. */
class VoidDrawTest {
  private static final Nullity FIRE = new Nullity("教室失火，本期停辦。", Optional.empty());

  private static void makeVoid(Bench bench, Nullity why) {
    bench.confirm(bench.city, bench.propose(bench.lin, why));
  }

  private static Nullity byTheRules(Bench bench) {
    String reason =
        bench.round.season.transact(() -> bench.rulings().voidReasons(bench.lin, DRAW)).get(0);
    return new Nullity(reason, Optional.empty());
  }

  private static Stage stage(Bench bench) {
    return bench.round.season.transact(() -> bench.round.season.catalogue.getStage(DRAW));
  }

  private static List<Deviation> deviations(Bench bench) {
    var view = bench.view();
    return bench.round.season.transact(
        () -> Deviations.of(view, new Compilations(bench.round.season.publications)));
  }

  @ParameterizedTest
  @EnumSource
  void drawThatIsVoidBeforeItsTimeIsNeverDrawn(Engine engine) {
    try (var bench = new Bench(engine)) {
      bench.applies("1980-05-05", MONDAY);
      bench.round.freeze();
      makeVoid(bench, FIRE);
      bench.round.season.clock.moveTo(T);
      var due =
          bench.round.season.transact(
              () -> bench.round.season.catalogue.lotteriesToDraw(bench.round.season.clock.now()));
      assertThat(due).isEmpty();
      assertThatThrownBy(bench.round::draw)
          .isInstanceOfSatisfying(
              DrawRefused.class, no -> assertThat(no.reason()).isEqualTo(DrawRefused.Reason.VOID));
      assertThat(stage(bench).phase(bench.round.season.clock.now())).isEqualTo(StagePhase.VOID);
      assertThat(bench.published(DRAW + "-r001").getString("reason")).isEqualTo(FIRE.reason());
      assertThat(deviations(bench))
          .extracting(Deviation::kind)
          .contains(Deviation.Kind.VOID)
          .doesNotContain(Deviation.Kind.OVERDUE);
      refused(Reason.VOID, () -> bench.propose(bench.lin, FIRE));
    }
  }

  @ParameterizedTest
  @EnumSource
  void stageThatWasNotFrozenInTimeIsNotTriedAgainOnceItIsVoid(Engine engine) {
    try (var bench = new Bench(engine)) {
      bench.applies("1980-05-05", MONDAY);
      bench.round.season.clock.moveTo("2023-08-23T10:00");
      var closing = bench.round.season.catalogue;
      var now = bench.round.season.clock.now();
      assertThat(bench.round.season.transact(() -> closing.lotteriesToClose(now))).hasSize(1);
      makeVoid(bench, FIRE);
      assertThat(bench.round.season.transact(() -> closing.lotteriesToClose(now))).isEmpty();
      bench.round.season.database.transact(() -> bench.round.season.closings.close(DRAW));
      assertThat(stage(bench).findClosedAt()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void fromItsTimeOnOnlyAReasonOfTheRulesWillDoAndTheResultIsPublicAllTheSame(Engine engine) {
    try (var bench = new Bench(engine)) {
      bench.applies("1980-05-05", MONDAY);
      bench.round.freeze();
      bench.round.season.clock.moveTo(T);
      refused(Reason.REASON, () -> bench.propose(bench.lin, FIRE));
      makeVoid(bench, byTheRules(bench));
      bench.round.draw();
      assertThat(bench.round.season.heard(DrawSettled.class)).as("gives nobody a seat").isEmpty();
      assertThat(bench.round.season.heard(VoidDrawTold.class)).hasSize(1);
      RealRound.Verdict verdict = bench.round.verify();
      assertThat(verdict.status()).as("%s", verdict.lines()).isZero();
      assertThat(verdict.line(2)).contains("VOID");
    }
  }

  @ParameterizedTest
  @EnumSource
  void seatsThatADrawGaveStayWhenItBecomesVoid(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = bench.applies("1980-05-05", MONDAY);
      bench.round.freeze();
      bench.round.draw();
      Lapses lapses = bench.round.season.wiring.make(Lapses.class);
      bench.round.season.transact(() -> bench.round.season.wiring.make(Offers.class).tell(DRAW));
      makeVoid(bench, byTheRules(bench));
      bench.round.season.clock.moveTo("2023-09-15T10:00");
      assertThat(bench.round.season.transact(lapses::due)).as("nothing lapses by itself").isEmpty();
      assertThat(bench.round.season.transact(() -> bench.round.season.seats.of(own.getLearner())))
          .hasSize(1);
      RealRound.Verdict verdict = bench.round.verify();
      assertThat(verdict.status()).as("%s", verdict.lines()).isZero();
      assertThat(verdict.line(2)).contains("VOID");
    }
  }

  @ParameterizedTest
  @EnumSource
  void applicationsAreReleasedAndNothingMoreIsTaken(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = bench.applies("1980-05-05", MONDAY);
      bench.round.openOther();
      String sameHour = "fiber-2027s-001";
      assertThatThrownBy(() -> bench.round.season.apply(own.getLearner().getId(), OTHER, sameHour))
          .isInstanceOfSatisfying(
              ApplicationRefused.class,
              no -> assertThat(no.reason()).isEqualTo(ApplicationRefused.Reason.CLASH_WISH));
      makeVoid(bench, FIRE);
      assertThat(bench.round.season.apply(own.getLearner().getId(), OTHER, sameHour).isLive())
          .isTrue();
      assertThatThrownBy(() -> bench.applies("1981-05-05", MONDAY))
          .isInstanceOfSatisfying(
              ApplicationRefused.class,
              no -> assertThat(no.reason()).isEqualTo(ApplicationRefused.Reason.VOID));
    }
  }

  @ParameterizedTest
  @EnumSource
  void successorIsALotteryOfTheSameVenueThatStillTakesApplications(Engine engine) {
    try (var bench = new Bench(engine)) {
      for (String none : List.of(OTHER, DRAW, "nothing")) {
        refused(
            Reason.SUCCESSOR,
            () -> bench.propose(bench.lin, new Nullity("教室失火。", Optional.of(none))));
      }
      refused(
          Reason.PERSONAL,
          () -> bench.propose(bench.lin, new Nullity("請洽 0912345678", Optional.empty())));
    }
  }
}
