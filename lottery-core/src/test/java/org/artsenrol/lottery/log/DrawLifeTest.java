package org.artsenrol.lottery.log;

import static org.artsenrol.lottery.log.Story.T;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.bytes.Json;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which record may follow which, and at what times. */
class DrawLifeTest {

  /** How far a draw has come, and every kind of record that may be told next. */
  private enum Stage {
    NOTHING(EnumSet.of(RecordKind.RULES)),
    ANNOUNCED(EnumSet.of(RecordKind.FREEZE)),
    FROZEN(EnumSet.of(RecordKind.FREEZE, RecordKind.ENTROPY)),
    VALUE_KNOWN(EnumSet.of(RecordKind.RESULT)),
    SETTLED(EnumSet.range(RecordKind.OFFER, RecordKind.QUOTA)),
    VOID_BEFORE_RESULT(EnumSet.of(RecordKind.RESULT, RecordKind.CORRECTION)),
    VOID(EnumSet.of(RecordKind.REFUND, RecordKind.CORRECTION, RecordKind.AUDIT));

    private final Set<RecordKind> next;

    Stage(Set<RecordKind> next) {
      this.next = EnumSet.copyOf(next);
      this.next.addAll(Set.of(RecordKind.KEY, RecordKind.PLAN));
      if (name().matches("ANNOUNCED|FROZEN|VALUE_KNOWN|SETTLED")) {
        this.next.addAll(EnumSet.of(RecordKind.CALLED_OFF, RecordKind.RESCHEDULED));
        this.next.addAll(EnumSet.of(RecordKind.CORRECTION, RecordKind.VOID));
      }
      if (name().equals("SETTLED")) {
        this.next.add(RecordKind.AUDIT);
      }
    }

    Story story() {
      var story = new Story();
      return switch (this) {
        case NOTHING -> story;
        case ANNOUNCED -> story.announced();
        case FROZEN -> story.announced().frozen();
        case VALUE_KNOWN -> story.announced().frozen().valueKnown();
        case SETTLED -> story.drawnAndPublished();
        case VOID_BEFORE_RESULT -> story.announced().frozen().valueKnown().voided("停電");
        case VOID -> story.drawnAndPublished().voided("停電");
      };
    }
  }

  static List<Arguments> everyStageAndKind() {
    var pairs = new ArrayList<Arguments>();
    for (Stage stage : Stage.values()) {
      for (RecordKind kind : RecordKind.values()) {
        pairs.add(Arguments.of(stage, kind));
      }
    }
    return pairs;
  }

  @ParameterizedTest(name = "{1} after {0}")
  @MethodSource("everyStageAndKind")
  void recordMayFollowExactlyWhatItShould(Stage stage, RecordKind kind) {
    Story story = stage.story();
    if (kind == RecordKind.FREEZE && stage == Stage.FROZEN) {
      story.freeze(new FreezeBody(story.manifest(), T, Optional.of(story.lastFreeze())));
    } else if (kind == RecordKind.RULES) {
      story.announced();
    } else {
      if (kind == RecordKind.ENTROPY && stage == Stage.FROZEN) {
        story.at(T);
      }
      story.tell(kind, body(kind, story));
    }
    if (stage.next.contains(kind)) {
      story.life();
    } else {
      assertRefused(RecordFault.ORDER, story::life);
    }
  }

  private static Json.Members body(RecordKind kind, Story story) {
    Json.Members seat = Json.object().with("class", "clay").with("code", "0".repeat(16));
    return switch (kind) {
      case RULES, PLAN -> Json.object();
      case FREEZE -> new FreezeBody(story.manifest(), T).json();
      case ENTROPY -> story.entropyBody();
      case RESULT -> story.resultBody();
      case OFFER -> seat.with("until", T.toString()).with("from", "result");
      case CONFIRM, DECLINE, LAPSE, WITHDRAW, REFUND -> seat;
      case SKIP -> seat.with("reason", "MAX");
      case QUOTA -> Json.object().with("class", "clay").with("seats", 1);
      case CALLED_OFF -> Json.object().with("class", "clay").with("reason", "r");
      case RESCHEDULED ->
          Json.object()
              .with("class", "clay")
              .with("reason", "r")
              .with("meetings", Json.items(List.of()));
      case CORRECTION ->
          Json.object().with("effect", "e").with("basis", "b").with("officers", List.of("a", "b"));
      case VOID -> Json.object().with("reason", "停電");
      case AUDIT -> Json.object().with("sample", 1).with("seed", "s").with("outcome", "o");
      case KEY -> change().json();
    };
  }

  private static KeyChange change() {
    return KeyChange.of(
        NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 0),
        NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 1));
  }

  @Test
  void wholeLifeIsKnownAfterItsRecords() {
    DrawLife life = new Story().drawnAndPublished().life();
    assertThat(life.isSettled()).isTrue();
    assertThat(life.isVoid()).isFalse();
    assertThat(life.isDemo()).isFalse();
    assertThat(life.frozen()).hasValueSatisfying(f -> assertThat(f.line()).isEqualTo(2));
    assertThat(life.rules()).isPresent();
    assertThat(new Story().life().rules()).isEmpty();
  }

  @Test
  void frozenListIsPublicForTheWholeObjectionPeriod() {
    var late = new Story().announced().at(T.minus(Duration.ofHours(24)).plusSeconds(1));
    late.freeze(new FreezeBody(late.manifest(), T));
    assertRefused(RecordFault.FROZEN_TOO_LATE, late::life);
  }

  @Test
  void nobodyMaySetAnObjectionPeriodUnderSixHours() {
    var waitlist =
        new RulesBody.Waitlist(
            72, RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.WAITLIST, Story.ENDS);
    assertRefused(
        RecordFault.OBJECTION_TOO_SHORT,
        () -> new Story().tell(RecordKind.RULES, Story.rules(5, waitlist).json()).life());
    new Story().tell(RecordKind.RULES, Story.rules(6, waitlist).json()).life();
  }

  @Test
  void freezeThatDoesNotNameTheOneItReplacesIsRefused() {
    Story story = new Story().announced().frozen();
    story.freeze(new FreezeBody(story.manifest(), T));
    assertRefused(RecordFault.SUPERSEDES, story::life);
    Story first = new Story().announced().at(T.minus(Duration.ofDays(2)));
    first.freeze(new FreezeBody(first.manifest(), T, Optional.of("ab".repeat(32))));
    assertRefused(RecordFault.SUPERSEDES, first::life);
  }

  @Test
  void afterTNoListCanBeFrozenAnew() {
    Story story = new Story().announced().frozen().at(T);
    story.freeze(new FreezeBody(story.manifest(), T, Optional.of(story.lastFreeze())));
    assertRefused(RecordFault.FROZEN_AFTER_T, story::life);
  }

  @Test
  void freezeOfAnotherTimeThanAnnouncedIsRefused() {
    Story story = new Story().announced();
    story.freeze(new FreezeBody(story.manifest(), T.plusSeconds(3)));
    assertRefused(RecordFault.FREEZE_T, story::life);
  }

  @Test
  void valueAndResultAnswerTheLastFreezeAlone() {
    Story story = new Story().announced().at(T.minus(Duration.ofDays(3)));
    story.freeze(new FreezeBody(story.manifest(), T));
    Json.Members answersFirst = story.entropyBody();
    story.frozenAgain();
    story.at(T).tell(RecordKind.ENTROPY, answersFirst);
    assertRefused(RecordFault.OTHER_FREEZE, story::life);
  }

  @Test
  void valueOrResultBeforeTIsRefused() {
    Story story = new Story().announced().frozen().at(T.minusSeconds(1));
    story.tell(RecordKind.ENTROPY, story.entropyBody());
    assertRefused(RecordFault.BEFORE_T, story::life);
  }

  @Test
  void drawIsVoidAfterTOnlyForAReasonOfTheRules() {
    assertRefused(
        RecordFault.VOID_REASON, () -> new Story().drawnAndPublished().voided("不滿意").life());
    assertThat(new Story().drawnAndPublished().voided("停電").life().isVoid()).isTrue();
    assertThat(new Story().announced().frozen().voided("名單有誤").life().isVoid()).isTrue();
  }

  @Test
  void resultOfAVoidDrawIsPublishedAllTheSame() {
    Story story = new Story().announced().frozen().valueKnown().voided("停電").settled();
    assertThat(story.life().isSettled()).isTrue();
  }

  @Test
  void recordOfAnotherDrawClockOrEarlierTimeIsRefused() {
    assertRefused(RecordFault.DRAW, () -> new Story().ofDraw("other").announced().life());
    assertRefused(
        RecordFault.CLOCK, () -> new Story().announced().clock(RecordClock.DEMO).frozen().life());
    Story back = new Story().drawnAndPublished().at(T.minusSeconds(1)).voided("停電");
    assertRefused(RecordFault.TIME, back::life);
    assertThat(new Story().clock(RecordClock.DEMO).announced().life().isDemo()).isTrue();
  }

  @Test
  void correctionNeedsTwoDifferentOfficers() {
    assertRefused(
        RecordFault.OFFICERS,
        () -> new Story().drawnAndPublished().correction("clay", "X", "王", "王").life());
    new Story().drawnAndPublished().correction("clay", "X", "王", "李").life();
  }

  @ParameterizedTest
  @EnumSource(value = RecordKind.class, mode = EnumSource.Mode.EXCLUDE, names = "PLAN")
  void bodyOfOtherFieldsThanItsKindIsRefused(RecordKind kind) {
    Story story = new Story().drawnAndPublished();
    story.tell(kind, body(kind, story).with("surplus", 1));
    assertRefused(RecordFault.BODY, story::life);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T", "waitlist", "manifest", "groups", "witnesses", "void_reasons"})
  void rulesWithAFieldOfAnotherFormAreRefusedByItsName(String field) {
    Story told = new Story();
    var good =
        Story.rules(
            24,
            new RulesBody.Waitlist(
                72, RulesBody.FreedReserve.GENERAL, RulesBody.Unpaid.WAITLIST, Story.ENDS));
    told.tell(RecordKind.RULES, good.json().with(field, new Json.Truth(true)));
    assertThatThrownBy(told::life)
        .isInstanceOf(RecordRefused.class)
        .hasMessageContaining("BODY")
        .hasMessageContaining(field);
  }

  @Test
  void keyIsChangedByBothKeysOrNotAtAll() {
    KeyChange good = change();
    assertThat(KeyChange.from(good.json()).json()).isEqualTo(good.json());
    NoteSigner stranger = NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 2);
    var forged =
        new KeyChange(
            good.old(), new KeyChange.Signed(stranger.key(), good.successor().signature()));
    assertRefused(
        RecordFault.KEY_SIGNATURES, () -> new Story().tell(RecordKind.KEY, forged.json()).life());
    assertRefused(
        RecordFault.BODY,
        () -> new Story().tell(RecordKind.KEY, good.json().with("old", "nobody")).life());
  }

  @Test
  void refusalSaysThatTheDrawIsVoid() {
    Story story = new Story().drawnAndPublished().voided("停電").voided("停電");
    assertThatThrownBy(story::life)
        .isInstanceOfSatisfying(
            RecordRefused.class,
            refused -> assertThat(refused.expected()).isEqualTo("SETTLED VOID"));
  }

  @Test
  void rulesOfAnotherDrawAreRefusedThoughTheirRecordIsOfThisOne() {
    Json.Members rules = Story.rules(24, waitlist()).json();
    var setup = ((Json.Members) rules.values().get("manifest")).with("draw", "other");
    assertRefused(
        RecordFault.DRAW,
        () -> new Story().tell(RecordKind.RULES, rules.with("manifest", setup)).life());
  }

  @Test
  void firstFreezeAfterTIsTooLateForObjections() {
    Story late = new Story().announced().at(T.plusSeconds(1));
    late.freeze(new FreezeBody(late.manifest(), T));
    assertRefused(RecordFault.FROZEN_TOO_LATE, late::life);
  }

  @Test
  void drawWithoutRecordsIsNeitherSettledNorADemonstration() {
    DrawLife nothing = new Story().life();
    assertThat(nothing.isSettled()).isFalse();
    assertThat(nothing.isDemo()).isFalse();
    assertThat(nothing.isVoid()).isFalse();
    assertThat(nothing.frozen()).isEmpty();
    assertThat(new Story().announced().frozen().life().isSettled()).isFalse();
  }

  @Test
  void planMayHaveWhateverFieldsItHas() {
    var plan = Json.object().with("stage", "2").with("why", "老師請假");
    new Story().announced().tell(RecordKind.PLAN, plan).life();
  }

  @Test
  void keyChangeThatOneOfBothDidNotSignIsNone() {
    KeyChange good = change();
    KeyChange other =
        KeyChange.of(
            NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 1),
            NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 2));
    assertThat(good.isAgreed()).isTrue();
    var oldSigned = new KeyChange.Signed(good.successor().key(), other.successor().signature());
    assertThat(new KeyChange(good.old(), oldSigned).isAgreed()).isFalse();
    var newSigned = new KeyChange.Signed(good.old().key(), other.old().signature());
    assertThat(new KeyChange(newSigned, good.successor()).isAgreed()).isFalse();
    KeyChange renamed =
        KeyChange.of(
            NoteTest.signer("city.example/log", NoteKey.Kind.LOG, 0),
            NoteTest.signer("elsewhere.example/log", NoteKey.Kind.LOG, 1));
    assertThat(renamed.isAgreed()).isFalse();
  }

  @Test
  void movementsAreWhatMovesASeatOrAPlace() {
    assertThat(Arrays.stream(RecordKind.values()).filter(RecordKind::isMovement))
        .containsExactly(
            RecordKind.OFFER,
            RecordKind.CONFIRM,
            RecordKind.DECLINE,
            RecordKind.LAPSE,
            RecordKind.WITHDRAW,
            RecordKind.REFUND,
            RecordKind.SKIP);
  }

  private static RulesBody.Waitlist waitlist() {
    return new RulesBody.Waitlist(
        72, RulesBody.FreedReserve.GROUP_FIRST, RulesBody.Unpaid.WAITLIST, Story.ENDS);
  }

  @Test
  void refusalNamesItsLineAndWhatWasExpected() {
    assertThatThrownBy(() -> new Story().announced().announced().life())
        .isInstanceOfSatisfying(
            RecordRefused.class,
            refused -> {
              assertThat(refused.line()).isEqualTo(2);
              assertThat(refused.expected()).isEqualTo("ANNOUNCED");
              assertThat(refused.found()).isEqualTo("RULES");
            });
  }

  static void assertRefused(RecordFault fault, ThrowingCallable telling) {
    assertThatThrownBy(telling)
        .isInstanceOfSatisfying(
            RecordRefused.class, refused -> assertThat(refused.fault()).isEqualTo(fault));
  }
}
