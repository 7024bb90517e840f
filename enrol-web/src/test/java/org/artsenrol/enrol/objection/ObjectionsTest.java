package org.artsenrol.enrol.objection;

import static org.artsenrol.enrol.testing.RealRound.DRAW;
import static org.artsenrol.enrol.testing.RealRound.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Consumer;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.objection.Objection.Decision;
import org.artsenrol.enrol.objection.Objection.Kind;
import org.artsenrol.enrol.objection.ObjectionRefused.Reason;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.RealRound;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.store.Views;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From the freeze to T an applicant objects, and the venue answers for everybody to read. */
class ObjectionsTest {
  private static final Actor CLERK = clerk(1, "dadun");
  private static final Actor OTHER_CLERK = clerk(2, "fiber");
  private static final Actor CITY =
      Actor.staff(3, "city", List.of(new Grant(Role.CITY_OFFICE, null)));
  private static final String WORDS = "我明明是長者，名單上卻沒有寫。";
  private static final Complaint COMPLAINT = new Complaint(Kind.GROUP, WORDS, false);
  private static final Answer ANSWER =
      new Answer(Decision.EXPLAINED, "長者以開課首日計算年齡。", "Age counts on the first day.");

  private static Actor clerk(long id, String venue) {
    return Actor.staff(
        id, "clerk-" + venue, List.of(new Grant(Role.VENUE_STAFF, new VenueId(venue))));
  }

  private static void frozen(Engine engine, Consumer<Case> test) {
    try (RealRound round = new RealRound(engine)) {
      round.open();
      long learner = round.season.learner("1958-12-01");
      Application own = round.season.apply(learner, DRAW, MONDAY);
      round.freeze();
      test.accept(new Case(round, own));
    }
  }

  private record Case(RealRound round, Application own) {

    Objections objections() {
      return round.season.wiring.make(Objections.class);
    }

    String raise(Actor actor) {
      return raise(actor, COMPLAINT);
    }

    String raise(Actor actor, Complaint complaint) {
      return round.season.transact(
          () -> objections().raise(actor, own.getPublicId(), complaint).getPublicId());
    }

    void answer(Actor actor, String id, Answer answer) {
      round.season.database.transact(() -> objections().answer(actor, id, answer, true));
    }

    /** What anybody may read of it. */
    JsonObject published(String id) {
      round.season.integrate();
      Views views = round.season.wiring.make(Views.class);
      return round.season.transact(views::refresh).item(ItemKind.OBJECTION, id).orElseThrow();
    }
  }

  private static void refused(Reason reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            ObjectionRefused.class, no -> assertThat(no.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource
  void objectionAndAnswerArePublicWithoutNameCodeOrHerWords(Engine engine) {
    frozen(
        engine,
        c -> {
          String id = c.raise(Actor.SYSTEM);
          assertThat(id).isEqualTo(DRAW + "-o001");
          assertThat(c.published(id).keySet())
              .containsExactlyInAnyOrder("id", "draw", "kind", "raised_at");
          c.answer(CLERK, id, ANSWER);
          JsonObject told = c.published(id);
          assertThat(told.getString("decision")).isEqualTo("explained");
          assertThat(told.getString("answer_zh")).isEqualTo(ANSWER.zh());
          assertThat(told.toString())
              .doesNotContain(WORDS)
              .doesNotContain(c.own().getCode())
              .doesNotContain(c.own().getLearner().getNumber())
              .doesNotContain(c.own().getLearner().getName());
        });
  }

  @ParameterizedTest
  @EnumSource
  void codeIsPublicByLeaveOfItsOwnerOnly(Engine engine) {
    frozen(
        engine,
        c -> {
          String id = c.raise(Actor.SYSTEM, new Complaint(Kind.ENTRY, WORDS, true));
          assertThat(c.published(id).getString("code")).isEqualTo(c.own().getCode());
          c.answer(
              CLERK, id, new Answer(Decision.REJECTED, "代碼 " + c.own().getCode() + " 無誤。", null));
          assertThat(c.published(id).getString("answer_zh")).contains(c.own().getCode());
        });
  }

  @ParameterizedTest
  @EnumSource
  void objectionsAreTakenFromTheFreezeToT(Engine engine) {
    try (RealRound round = new RealRound(engine)) {
      round.open();
      Application own = round.season.apply(round.season.learner("1980-01-01"), DRAW, MONDAY);
      var c = new Case(round, own);
      refused(Reason.NOT_FROZEN, () -> c.raise(Actor.SYSTEM));
      round.freeze();
      round.season.clock.moveTo("2023-08-23T23:59:23");
      c.raise(Actor.SYSTEM);
      round.season.clock.moveTo(RealRound.T);
      refused(Reason.TOO_LATE, () -> c.raise(Actor.SYSTEM));
      assertThat(round.season.heard(ObjectionRaised.class)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhoActsForHerObjectsAndOnlyTheVenueAnswers(Engine engine) {
    frozen(
        engine,
        c -> {
          for (Actor stranger : List.of(Actor.ANONYMOUS, Actor.account(99), OTHER_CLERK, CITY)) {
            assertThatThrownBy(() -> c.raise(stranger)).isInstanceOf(NotAllowed.class);
          }
          String id = c.raise(CLERK);
          for (Actor stranger : List.of(Actor.ANONYMOUS, Actor.account(99), OTHER_CLERK, CITY)) {
            assertThatThrownBy(() -> c.answer(stranger, id, ANSWER)).isInstanceOf(NotAllowed.class);
          }
          c.round()
              .season
              .database
              .transact(
                  () -> {
                    var dadun = new VenueId("dadun");
                    assertThat(c.objections().at(CITY, dadun, "2027s")).hasSize(1);
                    assertThatThrownBy(() -> c.objections().at(OTHER_CLERK, dadun, "2027s"))
                        .isInstanceOf(NotAllowed.class);
                    assertThatThrownBy(() -> c.objections().get(OTHER_CLERK, id))
                        .isInstanceOf(NotAllowed.class);
                  });
        });
  }

  @ParameterizedTest
  @EnumSource
  void answerStandsForGoodAndIsGivenKnowingly(Engine engine) {
    frozen(
        engine,
        c -> {
          String id = c.raise(Actor.SYSTEM);
          refused(
              Reason.NOT_SURE,
              () ->
                  c.round()
                      .season
                      .database
                      .transact(() -> c.objections().answer(CLERK, id, ANSWER, false)));
          c.answer(CLERK, id, ANSWER);
          refused(Reason.ANSWERED, () -> c.answer(CLERK, id, ANSWER));
          assertThat(c.round().season.heard(ObjectionAnswered.class)).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void noMoreThanThreeWaitAtOnce(Engine engine) {
    frozen(
        engine,
        c -> {
          String first = c.raise(Actor.SYSTEM);
          c.raise(Actor.SYSTEM);
          c.raise(Actor.SYSTEM);
          refused(Reason.TOO_MANY, () -> c.raise(Actor.SYSTEM));
          c.answer(CLERK, first, ANSWER);
          assertThat(c.raise(Actor.SYSTEM)).isEqualTo(DRAW + "-o004");
        });
  }

  @ParameterizedTest
  @EnumSource
  void answerThatTellsOfHerIsRefused(Engine engine) {
    frozen(
        engine,
        c -> {
          String id = c.raise(Actor.SYSTEM);
          String name = c.own().getLearner().getName();
          String number = c.own().getLearner().getNumber();
          for (String telling :
              List.of(
                  name + "您好，名單無誤。",
                  String.join(" ", name.split("")) + "，名單無誤。",
                  "會員 " + number.toLowerCase() + " 名單無誤。",
                  "代碼 " + c.own().getCode() + " 名單無誤。",
                  "代碼 " + String.join("-", c.own().getCode().split("(?<=\\G.{4})")) + " 無誤。")) {
            refused(
                Reason.PERSONAL,
                () -> c.answer(CLERK, id, new Answer(Decision.REJECTED, telling, null)));
            refused(
                Reason.PERSONAL,
                () -> c.answer(CLERK, id, new Answer(Decision.REJECTED, "名單無誤。", telling)));
          }
          assertThat(c.published(id)).doesNotContainKey("answered_at");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "請來信 someone@example.org 說明, true",
    "請電 0912-345-678 詢問, true",
    "請電 ０９１２３４５６７８ 詢問, true",
    "請電 +886 912 345 678 詢問, true",
    "身分證 A123456789 無誤, true",
    "居留證 AC12345678 無誤, true",
    "請打館方電話 04-2371-3788 詢問, false",
    "名單以 2023 年 9 月 4 日為準，共 214 筆, false",
    "課程 dadun-2027s-001 的名額是 25, false"
  })
  void whatHasTheFormOfPersonalDataIsFound(String text, boolean found) {
    assertThat(Personal.in(text, List.of()).isPresent()).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "太短", "    四個字    "})
  void tooLittleIsNoObjection(String words) {
    refused(Reason.WORDS, () -> new Complaint(Kind.OTHER, words, false));
    refused(Reason.WORDS, () -> new Complaint(Kind.OTHER, "長".repeat(1_001), false));
    refused(Reason.WORDS, () -> new Complaint(null, WORDS, false));
    refused(Reason.ANSWER, () -> new Answer(Decision.UPHELD, words, "In English only."));
    refused(Reason.ANSWER, () -> new Answer(null, "名單維持不變。", null));
  }
}
