package org.artsenrol.enrol.draw;

import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.artsenrol.enrol.testing.RealRound.MONDAY;
import static org.artsenrol.enrol.testing.RealRound.OTHER;
import static org.artsenrol.enrol.testing.RealRound.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplicationRefused;
import org.artsenrol.enrol.admission.ApplicationRefused.Reason;
import org.artsenrol.enrol.admission.ApplyOrder;
import org.artsenrol.enrol.admission.GivenPromise;
import org.artsenrol.enrol.admission.GivenPromise.Cause;
import org.artsenrol.enrol.admission.PromiseRenewed;
import org.artsenrol.enrol.admission.Promises;
import org.artsenrol.enrol.admission.Receipts;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.enrol.testing.Wiring;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.NoteKey;
import org.artsenrol.lottery.log.NoteSigner;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.Receipt;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.store.Signer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a learner takes home, held against the bundle of a draw that true randomness decided. */
class ReceiptsTest {

  private static void play(Engine engine, Consumer<RealRound> test) {
    try (RealRound round = new RealRound(engine)) {
      test.accept(round.open());
    }
  }

  private static Application apply(RealRound round, String born, String... classes) {
    return round.season.apply(round.season.learner(born), DRAW, classes);
  }

  private static Receipt receipt(RealRound round, Application of) {
    return round.season.transact(
        () -> round.season.wiring.make(Receipts.class).of(Actor.SYSTEM, of.getPublicId()));
  }

  private static List<GivenPromise> promises(RealRound round, Application of) {
    return round.season.transact(() -> round.season.wiring.make(Promises.class).of(of));
  }

  @ParameterizedTest
  @EnumSource
  void receiptOfARealDrawPassesAllTenChecks(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1950-05-05", MONDAY, TUESDAY);
          for (int i = 0; i < 4; i++) {
            apply(round, "1980-05-05", TUESDAY, MONDAY);
          }
          round.freeze();
          round.draw();
          RealRound.Verdict verdict = round.verify(receipt(round, own));
          assertThat(verdict.status()).as("%s", verdict.lines()).isZero();
          for (int check = 1; check <= 10; check++) {
            assertThat(verdict.line(check)).contains(": ok.");
          }
          assertThat(verdict.line(10)).contains(own.getCode());
        });
  }

  @ParameterizedTest
  @EnumSource
  void receiptIsWholeFromTheFirstClickAndCertifiedFromTheFreeze(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1950-05-05", MONDAY);
          Receipt first = receipt(round, own);
          Promise promise = Promise.parse(first.promise().orElseThrow().text());
          assertThat(promise.draw()).isEqualTo(DRAW);
          assertThat(promise.commit()).isEqualTo(own.getCommitHash());
          assertThat(promise.at()).isEqualTo(round.season.clock.now());
          assertThat(first.certificate()).isEmpty();
          round.freeze();
          Receipt whole = receipt(round, own);
          assertThat(whole.promise().orElseThrow().bytes())
              .isEqualTo(first.promise().orElseThrow().bytes());
          Receipt.Certificate certificate = whole.certificate().orElseThrow();
          assertThat(Sha256.hex(certificate.line().getBytes(StandardCharsets.US_ASCII)))
              .isEqualTo(promise.entry());
          assertThat(certificate.checkpoint()).isPresent();
          assertThat(Receipt.parse(whole.json().canonical()).json().canonical())
              .isEqualTo(whole.json().canonical());
        });
  }

  @ParameterizedTest
  @EnumSource
  void forgedPromiseIsExposed(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1950-05-05", MONDAY);
          round.freeze();
          round.draw();
          Receipt honest = receipt(round, own);
          var stranger = stranger(round);
          var forged =
              new Receipt(
                  honest.draw(),
                  honest.commit(),
                  honest.opening(),
                  Optional.of(stranger.sign(honest.promise().orElseThrow().text())),
                  honest.certificate());
          RealRound.Verdict verdict = round.verify(forged);
          assertThat(verdict.status()).isEqualTo(1);
          assertThat(verdict.line(10)).contains("BROKEN").contains("signature of the promise");
        });
  }

  private static NoteSigner stranger(RealRound round) {
    NoteKey log =
        round
            .season
            .transact(() -> round.season.wiring.make(LogBook.class).standing())
            .orElseThrow()
            .key();
    return round.season.wiring.make(Signer.class).fresh(log.name());
  }

  @ParameterizedTest
  @EnumSource
  void entryThatIsOmittedFromTheListIsExposedByItsPromise(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1950-05-05", MONDAY);
          apply(round, "1980-05-05", MONDAY);
          Receipt kept = receipt(round, own);
          behindTheBack(round, "update application set live = null where code = ?1", own);
          round.freeze();
          round.draw();
          RealRound.Verdict verdict = round.verify(kept);
          assertThat(verdict.status()).isEqualTo(1);
          assertThat(verdict.line(10)).contains("BROKEN").contains(own.getCode());
        });
  }

  @ParameterizedTest
  @EnumSource
  void entryThatWasTouchedInTheDatabaseIsExposedByItsPromise(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1950-05-05", MONDAY);
          apply(round, "1980-05-05", MONDAY);
          Receipt kept = receipt(round, own);
          behindTheBack(round, "update application set learner_groups = '' where code = ?1", own);
          round.freeze();
          round.draw();
          assertThat(round.verify(kept).line(10)).contains("BROKEN").contains("as promised");
        });
  }

  private static void behindTheBack(RealRound round, String sql, Application of) {
    round.season.database.transact(
        () ->
            round
                .season
                .database
                .em()
                .createNativeQuery(sql)
                .setParameter(1, of.getCode())
                .executeUpdate());
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeIsPromisedAndWithdrawalIsPromisedToo(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1950-05-05", MONDAY);
          apply(round, "1980-05-05", MONDAY);
          round.season.transact(
              () ->
                  round.season.admissions.change(
                      Actor.SYSTEM, own.getPublicId(), List.of(TUESDAY), "key"));
          round.season.database.transact(
              () -> round.season.admissions.withdraw(Actor.SYSTEM, own.getPublicId()));
          assertThat(promises(round, own))
              .extracting(GivenPromise::getCause)
              .containsExactly(Cause.WITHDRAWN, Cause.CHANGED, Cause.APPLIED);
          assertThat(promises(round, own).get(1).getLine()).contains(TUESDAY);
          round.freeze();
          round.draw();
          RealRound.Verdict verdict = round.verify(receipt(round, own));
          assertThat(verdict.status()).as("%s", verdict.lines()).isZero();
          assertThat(verdict.line(10)).contains("withdrew");
        });
  }

  @ParameterizedTest
  @EnumSource
  void seatWonElsewhereBeforeTheCloseIsPromisedAnew(Engine engine) {
    play(
        engine,
        round -> {
          round.openOther();
          long learner = round.season.learner("1980-05-05");
          Application own = round.season.apply(learner, DRAW, TUESDAY);
          round.season.apply(learner, OTHER, "fiber-2027s-001");
          round.season.clock.moveTo("2023-08-18T00:00");
          round.season.database.transact(() -> round.season.closings.close(OTHER));
          round.season.integrate();
          round.season.clock.moveTo("2023-08-19T10:00");
          round.season.database.transact(() -> round.season.draws.run(OTHER));
          assertThat(round.season.heard(PromiseRenewed.class)).hasSize(1);
          assertThat(promises(round, own).get(0).getCause()).isEqualTo(Cause.SEATS);
          assertThat(promises(round, own).get(0).getLine()).contains("\"busy\":[\"" + MONDAY);
          round.freeze();
          assertThat(round.season.heard(PromiseRenewed.class)).as("none at the close").hasSize(1);
          round.draw();
          assertThat(round.verify(receipt(round, own)).line(10)).contains(": ok.");
        });
  }

  @ParameterizedTest
  @EnumSource
  void applicationFromBeforeThereWerePromisesIsPromisedAtTheClose(Engine engine) {
    play(
        engine,
        round -> {
          Application own = apply(round, "1980-05-05", TUESDAY);
          round.season.database.transact(
              () ->
                  round
                      .season
                      .database
                      .em()
                      .createNativeQuery("delete from promise")
                      .executeUpdate());
          round.freeze();
          assertThat(promises(round, own))
              .extracting(GivenPromise::getCause)
              .containsExactly(Cause.CLOSED);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsAcknowledgedWithoutTheLogsKey(Engine engine) {
    play(
        engine,
        round -> {
          long learner = round.season.learner("1980-05-05");
          Wiring bare = round.season.withoutKeys();
          var order =
              new ApplyOrder(
                  Actor.SYSTEM, learner, DRAW, List.of(MONDAY), new byte[0], "without a key");
          refused(
              Reason.NO_PROMISE,
              () -> round.season.transact(() -> bare.make(Admissions.class).apply(order)));
          assertThat(bare.heard()).isEmpty();
          assertThat(round.season.transact(() -> round.season.admissions.of(Actor.SYSTEM, learner)))
              .isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsTakenWhileTheRulesAreNotPublic(Engine engine) {
    try (RealRound round = new RealRound(engine)) {
      round.season.clock.moveTo(RealRound.OPENED);
      long learner = round.season.learner("1980-05-05");
      refused(Reason.NO_RULES, () -> round.season.apply(learner, DRAW, MONDAY));
    }
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ApplicationRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }
}
