package org.artsenrol.enrol.ruling;

import static org.artsenrol.enrol.ruling.Bench.listBy;
import static org.artsenrol.enrol.ruling.Bench.refused;
import static org.artsenrol.enrol.testing.RealRound.CLOSED;
import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.artsenrol.enrol.testing.RealRound.MONDAY;
import static org.artsenrol.enrol.testing.RealRound.T;
import static org.artsenrol.enrol.testing.RealRound.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.GivenPromise.Cause;
import org.artsenrol.enrol.admission.ListSuperseded;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.objection.Objection.Decision;
import org.artsenrol.enrol.ruling.Matter.AnotherList;
import org.artsenrol.enrol.ruling.RulingRefused.Reason;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.store.DocumentLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list that turned out to be wrong is frozen once more, before T and by two officers. */
class AnotherListTest {
  /** The hours for objections begin with this moment; nothing is frozen after it. */
  private static final String LAST = "2023-08-22T23:59:24";

  /**
   * Who was withdrawn by mistake, objects, and is right; beside her somebody who is in the list.
   */
  private record Omitted(Bench bench, Application own, Application other, String objection) {}

  private static Omitted omitted(Bench bench) {
    Application own = bench.applies("1950-05-05", MONDAY, TUESDAY);
    Application other = bench.applies("1980-05-05", MONDAY);
    bench.round.season.database.transact(
        () -> bench.round.season.admissions.withdraw(bench.lin, own.getPublicId()));
    bench.round.freeze();
    return new Omitted(bench, own, other, bench.objected(own, Decision.UPHELD));
  }

  @ParameterizedTest
  @EnumSource
  void omittedEntryStandsInTheNextListAsItWasPromisedAndTheDrawIsProvenToTheEnd(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      var former = bench.receipt(o.other());
      String ruling = bench.propose(bench.lin, listBy(o.objection(), 1));
      assertThat(bench.lines(1)).hasSize(1);
      bench.confirm(bench.wu, ruling);
      assertThat(bench.lines(1)).as("stays as it was").hasSize(1);
      assertThat(bench.lines(2)).hasSize(2).anyMatch(l -> l.contains(o.own().getCode()));
      bench.round.draw();
      RealRound.Verdict own = bench.round.verify(bench.receipt(o.own()));
      assertThat(own.status()).as("%s", own.lines()).isZero();
      assertThat(own.line(2)).contains("superseded");
      assertThat(own.line(10)).contains(o.own().getCode());
      assertThat(bench.round.verify(bench.receipt(o.other())).status()).isZero();
      RealRound.Verdict kept = bench.round.verify(former);
      assertThat(kept.status())
          .as("a kept certificate of the former list: %s", kept.lines())
          .isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothListsArePublicEachAtItsOwnAddress(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      String ruling = bench.propose(bench.city, listBy(o.objection(), 1));
      var before = bench.view();
      DocumentLine first = before.document(DRAW, BundleFile.ENTRIES).orElseThrow();
      bench.round.season.database.transact(() -> bench.rulings().confirm(bench.lin, ruling, true));
      var between =
          bench.round.season.transact(
              bench.round.season.wiring.make(org.artsenrol.opendata.store.Views.class)::refresh);
      assertThat(between.document(DRAW, BundleFile.ENTRIES))
          .as("until its record has its place")
          .contains(first);
      var after = bench.view();
      assertThat(after.document(DRAW, BundleFile.ENTRIES, 1)).contains(first);
      assertThat(after.document(DRAW, BundleFile.ENTRIES).orElseThrow().edition()).isEqualTo(2);
      assertThat(after.recordsOf(DRAW, RecordKind.FREEZE)).hasSize(2);
      var told = bench.published(ruling);
      assertThat(told.getString("kind")).isEqualTo("superseded");
      assertThat(told.getString("record"))
          .isEqualTo(after.recordOf(DRAW, RecordKind.FREEZE).orElseThrow().hash());
      assertThat(told.getJsonArray("officers").toString())
          .isEqualTo("[\"city-officer-1\",\"dadun-officer-2\"]");
      assertThat(told.toString())
          .contains(o.objection())
          .doesNotContain("lin")
          .doesNotContain("chen");
    }
  }

  @ParameterizedTest
  @EnumSource
  void everybodyIsToldAndWhoStandsOtherwiseIsPromisedAnew(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      bench.confirm(bench.wu, bench.propose(bench.lin, listBy(o.objection(), 1)));
      List<ListSuperseded> heard = bench.round.season.heard(ListSuperseded.class);
      assertThat(heard).hasSize(1);
      assertThat(heard.get(0).number()).isEqualTo(2);
      assertThat(heard.get(0).now().change().added()).containsExactly(o.own().getCode());
      assertThat(heard.get(0).now().change().changed()).isEmpty();
      var promises =
          bench.round.season.transact(
              () -> bench.round.season.wiring.make(Promises.class).of(o.own()));
      assertThat(promises.get(0).getCause()).isEqualTo(Cause.CLOSED);
      assertThat(promises.get(0).getLine()).contains("SENIOR");
    }
  }

  @ParameterizedTest
  @EnumSource
  void groupThatTheHouseDidNotKnowOfIsComputedAnew(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = bench.applies("1980-05-05", MONDAY);
      bench.round.freeze();
      bench.round.season.database.transact(
          () ->
              bench
                  .round
                  .season
                  .database
                  .em()
                  .createNativeQuery("update learner set birth_date = date '1950-05-05'")
                  .executeUpdate());
      String objection = bench.objected(own, Decision.UPHELD);
      bench.confirm(bench.wu, bench.propose(bench.lin, listBy(objection, null)));
      assertThat(bench.lines(1).get(0)).doesNotContain("SENIOR");
      assertThat(bench.lines(2).get(0)).contains("SENIOR").contains(own.getCode());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyConfirmsWhatSheProposedAndTwoOfTheCityDoNotDecide(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      for (Actor nobody : List.of(Actor.ANONYMOUS, Actor.account(7), bench.stranger)) {
        assertThatThrownBy(() -> bench.propose(nobody, listBy(o.objection(), 1)))
            .isInstanceOf(NotAllowed.class);
      }
      String ruling = bench.propose(bench.city, listBy(o.objection(), 1));
      refused(Reason.WAITING, () -> bench.propose(bench.lin, listBy(o.objection(), 1)));
      refused(Reason.SAME_OFFICER, () -> bench.confirm(bench.city, ruling));
      refused(Reason.VENUE_NEEDED, () -> bench.confirm(bench.otherCity, ruling));
      assertThatThrownBy(() -> bench.confirm(bench.stranger, ruling))
          .isInstanceOf(NotAllowed.class);
      bench.confirm(bench.lin, ruling);
      refused(Reason.DECIDED, () -> bench.confirm(bench.wu, ruling));
      assertThat(bench.round.season.heard(ListSuperseded.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void listThatCouldNotBePublicForThePromisedHoursIsNotFrozen(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      bench.round.season.clock.moveTo(LAST);
      String ruling = bench.propose(bench.lin, listBy(o.objection(), 1));
      bench.round.season.clock.moveTo("2023-08-22T23:59:25");
      refused(Reason.TOO_LATE, () -> bench.confirm(bench.wu, ruling));
      bench.round.season.database.transact(() -> bench.rulings().drop(bench.wu, ruling));
      refused(Reason.TOO_LATE, () -> bench.propose(bench.lin, listBy(o.objection(), 1)));
      bench.round.season.clock.moveTo(T);
      refused(Reason.DRAWN, () -> bench.propose(bench.lin, listBy(o.objection(), 1)));
      bench.round.draw();
      assertThat(bench.round.verify().status()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnUpheldObjectionLeadsToAnotherListAndOnlyIfItChangesSomething(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = bench.applies("1980-05-05", MONDAY);
      refused(Reason.NOT_FROZEN, () -> bench.propose(bench.lin, new AnotherList(Map.of())));
      bench.round.freeze();
      refused(Reason.NOTHING_UPHELD, () -> bench.propose(bench.lin, new AnotherList(Map.of())));
      String rejected = bench.objected(own, Decision.REJECTED);
      refused(Reason.NOTHING_UPHELD, () -> bench.propose(bench.lin, listBy(rejected, 1)));
      String upheld = bench.objected(own, Decision.UPHELD);
      refused(Reason.NOTHING_CHANGES, () -> bench.propose(bench.lin, listBy(upheld, 1)));
      refused(Reason.NO_SUCH_PROMISE, () -> bench.propose(bench.lin, listBy(upheld, 9)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasAppliedAnewSinceCannotStandInTheListTwice(Engine engine) {
    try (var bench = new Bench(engine)) {
      Application own = bench.applies("1980-05-05", MONDAY);
      bench.round.season.database.transact(
          () -> bench.round.season.admissions.withdraw(Actor.SYSTEM, own.getPublicId()));
      bench.round.season.apply(own.getLearner().getId(), DRAW, TUESDAY);
      bench.round.freeze();
      String objection = bench.objected(own, Decision.UPHELD);
      refused(Reason.OTHER_LIVE, () -> bench.propose(bench.lin, listBy(objection, 1)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsConfirmedIsTheVeryListThatWasProposed(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      String ruling = bench.propose(bench.lin, listBy(o.objection(), 1));
      bench.round.season.clock.moveTo(CLOSED);
      bench.round.season.database.transact(
          () ->
              bench
                  .round
                  .season
                  .database
                  .em()
                  .createNativeQuery("update application set live = null where code = ?1")
                  .setParameter(1, o.other().getCode())
                  .executeUpdate());
      refused(Reason.CHANGED_MEANWHILE, () -> bench.confirm(bench.wu, ruling));
    }
  }

  @ParameterizedTest
  @EnumSource
  void reasonThatTellsOfAnApplicantIsRefused(Engine engine) {
    try (var bench = new Bench(engine)) {
      Omitted o = omitted(bench);
      var telling = new Statement(o.own().getLearner().getName() + " 的報名被誤撤回。", null, true);
      refused(
          Reason.PERSONAL,
          () ->
              bench.round.season.transact(
                  () ->
                      bench.rulings().propose(bench.lin, DRAW, telling, listBy(o.objection(), 1))));
    }
  }
}
