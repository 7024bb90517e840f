package org.artsenrol.enrol.draw;

import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.artsenrol.enrol.testing.RealRound.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.enrol.draw.LottoNumbers.State;
import org.artsenrol.enrol.draw.LottoRefused.Reason;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.lottery.log.BundleFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws that rest on Taiwan's lottery: two officers type what was announced. */
class LottoNumbersTest {
  private static final Role CLERK = Role.VENUE_STAFF;
  private static final String SIX = "49 3 7 12 25 33";
  private static final String FRIDAY = "2023-08-25T21:00";

  private static Actor hired(RealRound round, String username, Role role, String venue) {
    long id =
        round.season.transact(
            () -> {
              var em = round.season.database.em();
              var next =
                  ((Number)
                          em.createNativeQuery("select count(*) + 1 from staff").getSingleResult())
                      .longValue();
              em.createNativeQuery(
                      "insert into staff (id, username, password_hash, name, change_password,"
                          + " failed_sign_ins, created_at, version)"
                          + " values (?1, ?2, 'x', ?2, false, 0, current_timestamp, 0)")
                  .setParameter(1, next)
                  .setParameter(2, username)
                  .executeUpdate();
              return next;
            });
    VenueId at = venue == null ? null : new VenueId(venue);
    return Actor.staff(id, username, List.of(new Grant(role, at)));
  }

  private static RealRound frozen(Engine engine, String sources) {
    RealRound round = RealRound.decidedBy(engine, sources).open();
    round.season.apply(round.season.learner("1980-01-01"), DRAW, MONDAY);
    round.freeze();
    return round;
  }

  private static State type(RealRound round, Actor officer, String six, String special) {
    return round.season.transact(
        () -> round.season.wiring.make(LottoNumbers.class).type(officer, DRAW, six, special));
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            LottoRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  private static void waits(RealRound round) {
    assertThatThrownBy(() -> round.season.database.transact(() -> round.season.draws.run(DRAW)))
        .hasMessage("NO_VALUE");
  }

  @ParameterizedTest
  @EnumSource
  void drawRunsWhenTwoOfficersAgreeInWhateverOrderTheyType(Engine engine) {
    try (RealRound round = frozen(engine, "twlotto649")) {
      Actor lin = hired(round, "lin", CLERK, "dadun");
      Actor wu = hired(round, "wu", CLERK, "dadun");
      round.season.clock.moveTo(FRIDAY);
      waits(round);
      assertThat(type(round, lin, SIX, "11")).isEqualTo(State.ONE);
      assertThat(type(round, lin, SIX, "11"))
          .as("alone she agrees with nobody")
          .isEqualTo(State.ONE);
      waits(round);
      assertThat(type(round, wu, "０３、07,12.25/33-49", " 11 ")).isEqualTo(State.AGREED);
      round.season.database.transact(() -> round.season.draws.run(DRAW));
      byte[] entropy =
          round.season.transact(
              () -> round.season.publications.document(DRAW, BundleFile.ENTROPY).orElseThrow());
      assertThat(new String(entropy, StandardCharsets.US_ASCII))
          .isEqualTo("{\"proofs\":[{}],\"values\":[[[3,7,12,25,33,49],11]]}");
      refused(Reason.SETTLED, () -> type(round, wu, SIX, "11"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void disagreementIsToldAndNothingIsDrawnUntilItEnds(Engine engine) {
    try (RealRound round = frozen(engine, "twlotto649")) {
      Actor lin = hired(round, "lin", CLERK, "dadun");
      Actor city = hired(round, "city", Role.CITY_OFFICE, null);
      round.season.clock.moveTo(FRIDAY);
      type(round, lin, SIX, "11");
      assertThat(type(round, city, SIX, "13")).isEqualTo(State.DISAGREE);
      waits(round);
      LottoNumbers numbers = round.season.wiring.make(LottoNumbers.class);
      for (Actor officer : List.of(lin, city)) {
        assertThat(round.season.transact(() -> numbers.state(officer, DRAW)))
            .isEqualTo(State.DISAGREE);
      }
      assertThat(type(round, city, SIX, "11")).isEqualTo(State.AGREED);
      assertThat(round.season.heard(LottoNumbersTyped.class))
          .hasSize(3)
          .allSatisfy(told -> assertThat(told.detail()).doesNotContain("11"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawThatRestsOnBothWaitsForBoth(Engine engine) {
    try (RealRound round = frozen(engine, "drand,twlotto649")) {
      round.season.clock.moveTo(FRIDAY);
      waits(round);
      type(round, hired(round, "lin", CLERK, "dadun"), SIX, "11");
      waits(round);
      type(round, hired(round, "wu", CLERK, "dadun"), SIX, "11");
      round.season.database.transact(() -> round.season.draws.run(DRAW));
      round.season.integrate();
      RealRound.Verdict verdict = round.verify();
      assertThat(verdict.lines()).noneMatch(line -> line.contains("BROKEN"));
      assertThat(verdict.line(5)).contains("not proven");
      byte[] manifest =
          round.season.transact(
              () -> round.season.publications.document(DRAW, BundleFile.MANIFEST).orElseThrow());
      assertThat(new String(manifest, StandardCharsets.US_ASCII))
          .contains("\"round\":1000")
          .contains("\"date\":\"2023-08-25\",\"type\":\"twlotto649\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreTypedByOfficersOfTheDrawAfterTheLotterysDay(Engine engine) {
    try (RealRound round = frozen(engine, "twlotto649")) {
      Actor lin = hired(round, "lin", CLERK, "dadun");
      Actor other = hired(round, "other", CLERK, "fiber");
      round.season.clock.moveTo("2023-08-24T23:59");
      refused(Reason.NOT_YET, () -> type(round, lin, SIX, "11"));
      round.season.clock.moveTo(FRIDAY);
      for (Actor stranger : List.of(other, Actor.ANONYMOUS, Actor.account(1), Actor.SYSTEM)) {
        assertThatThrownBy(() -> type(round, stranger, SIX, "11")).isInstanceOf(NotAllowed.class);
      }
      type(round, lin, SIX, "11");
    }
  }

  @ParameterizedTest
  @EnumSource
  void drawThatRestsOnDrandAloneTakesNoNumbers(Engine engine) {
    try (RealRound round = new RealRound(engine).open()) {
      round.freeze();
      round.season.clock.moveTo(FRIDAY);
      Actor lin = hired(round, "lin", CLERK, "dadun");
      refused(Reason.NOT_WANTED, () -> type(round, lin, SIX, "11"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'3 7 12 25 33', 11, COUNT",
    "'3 7 12 25 33 49 1', 11, COUNT",
    "'', '', COUNT",
    "'a b c', x, COUNT",
    "'3 7 12 25 33 50', 11, RANGE",
    "'0 7 12 25 33 49', 11, RANGE",
    "'3 7 12 25 33 99999999999999', 11, RANGE",
    "'3 7 12 25 33 33', 11, TWICE",
    "'3 7 12 25 33 49', 49, TWICE"
  })
  void wrongNumbersAreRefusedInWords(String six, String special, Reason reason) {
    refused(reason, () -> Balls.read(six, special));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-05T10:00, 2027-01-05",
    "2027-01-06T10:00, 2027-01-08",
    "2027-01-08T23:59, 2027-01-08",
    "2027-01-09T00:00, 2027-01-12"
  })
  void lotteryIsDrawnOnTuesdaysAndFridays(String t, String day) {
    assertThat(LottoDays.notBefore(Season.moment(t))).hasToString(day);
  }
}
