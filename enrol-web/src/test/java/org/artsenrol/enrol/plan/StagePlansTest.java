package org.artsenrol.enrol.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.DrawPlan;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.catalogue.LearnerGroups;
import org.artsenrol.enrol.catalogue.StageForm;
import org.artsenrol.enrol.catalogue.StageWindow;
import org.artsenrol.enrol.catalogue.importer.Importer;
import org.artsenrol.enrol.catalogue.importer.TermFiles;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.plan.PlanRefused.Reason;
import org.artsenrol.enrol.testing.Brochures;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plans are stored whole, by the venue's own staff, and revised in public, on both databases. */
class StagePlansTest {
  private static final VenueId DADUN = new VenueId("dadun");
  private static final Actor STAFF = staff("dadun");
  private static final LocalDate OPENS = LocalDate.of(2026, 12, 28);
  private static final String TERM = Brochures.TERM;

  private static Actor staff(String venue) {
    return Actor.staff(1, "lin", List.of(new Grant(Role.VENUE_STAFF, new VenueId(venue))));
  }

  private static List<StageForm> threeStages() {
    return Preset.THREE_STAGES.from("dadun", OPENS, List.of(LearnerGroups.SENIOR));
  }

  private static void season(Engine engine, BiConsumer<Season, StagePlans> test) {
    try (Season season = new Season(engine, 1)) {
      season.brochure(
          book -> {
            book.put(Brochures.term());
            book.put(Brochures.venue("dadun"));
          });
      season.brochure(
          book -> book.put("dadun", Brochures.weekly("001", 1, 9, 9, Map.of("SENIOR", 2))));
      test.accept(season, season.wiring.make(StagePlans.class));
    }
  }

  private static void save(
      Season season, StagePlans plans, Actor actor, List<StageForm> stages, String reason) {
    season.database.transact(
        () -> plans.save(actor, DADUN, TERM, plans.of(DADUN, TERM).columns(), stages, reason));
  }

  private static List<StageForm> planOf(Season season, StagePlans plans) {
    return season.transact(() -> plans.of(DADUN, TERM).stages());
  }

  private static List<StageForm> with(int number, UnaryOperator<StageForm> change) {
    List<StageForm> stages = new ArrayList<>(threeStages());
    stages.replaceAll(s -> s.number() == number ? change.apply(s) : s);
    return stages;
  }

  private static StageForm closing(StageForm s, Instant closes) {
    StageWindow old = s.window();
    StageWindow window =
        new StageWindow(old.opensAt(), closes, old.drawsAt(), old.objectionHours());
    return new StageForm(
        s.venue(), s.number(), s.kind(), s.name(), window, s.who(), s.seats(), s.draw(), s.after());
  }

  private static StageForm drawing(StageForm s, DrawPlan draw) {
    return new StageForm(
        s.venue(), s.number(), s.kind(), s.name(), s.window(), s.who(), s.seats(), draw, s.after());
  }

  private static Flaw.Reason flawOf(Runnable act) {
    var refused = org.assertj.core.api.Assertions.catchThrowableOfType(PlanRefused.class, act::run);
    for (Locale reader : List.of(Words.CHINESE, Words.ENGLISH)) {
      assertThat(refused.details(reader)).allSatisfy(d -> assertThat(d).doesNotContain("{"));
    }
    return refused.flaws().get(0).flaw().reason();
  }

  @ParameterizedTest
  @EnumSource
  void everyPresetIsStoredAsItIsAndReplacesTheOneBefore(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          for (Preset preset : Preset.values()) {
            List<StageForm> stages = preset.from("dadun", OPENS, List.of(LearnerGroups.SENIOR));
            save(season, plans, STAFF, stages, null);
            assertThat(planOf(season, plans)).as(preset.name()).isEqualTo(stages);
          }
          assertThat(season.transact(() -> plans.revisions(DADUN, TERM))).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyButTheVenuesOwnStaffMakesItsPlan(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          Actor city = Actor.staff(2, "city", List.of(new Grant(Role.CITY_OFFICE, null)));
          for (Actor actor : List.of(staff("fiber"), city, Actor.account(1), Actor.ANONYMOUS)) {
            assertThatThrownBy(() -> save(season, plans, actor, threeStages(), null))
                .isInstanceOf(NotAllowed.class);
          }
          assertThat(planOf(season, plans)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void clerkIsToldWhatAColleagueHasChangedMeanwhile(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          save(season, plans, STAFF, threeStages(), null);
          Map<String, String> seen = season.transact(() -> plans.of(DADUN, TERM).columns());
          Instant later = threeStages().get(2).window().closesAt().plusSeconds(86_400);
          save(season, plans, STAFF, with(3, s -> closing(s, later)), null);
          assertThat(
                  flawOf(
                      () ->
                          season.database.transact(
                              () -> plans.save(STAFF, DADUN, TERM, seen, threeStages(), null))))
              .isEqualTo(Flaw.Reason.CHANGED_SINCE);
          assertThat(planOf(season, plans).get(2).window().closesAt()).isEqualTo(later);
        });
  }

  @ParameterizedTest
  @EnumSource
  void groupForWhichClassesKeepSeatsMustBeDrawnSomewhere(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          List<StageForm> without = Preset.THREE_STAGES.from("dadun", OPENS, List.of());
          assertThatThrownBy(() -> save(season, plans, STAFF, without, null))
              .isInstanceOfSatisfying(
                  PlanRefused.class,
                  no -> assertThat(no.getMessage()).isEqualTo(Reason.GROUP_IN_USE.name()));
          assertThat(planOf(season, plans)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void publicPlanChangesWithAReasonInAPublicRecordOnly(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          save(season, plans, STAFF, threeStages(), null);
          season.open("dadun-2027s-1");
          Instant later = threeStages().get(1).window().closesAt().plusSeconds(86_400);
          List<StageForm> revised = with(2, s -> closing(s, later));
          assertThatThrownBy(() -> save(season, plans, STAFF, revised, " "))
              .isInstanceOfSatisfying(
                  PlanRefused.class,
                  no -> assertThat(no.getMessage()).isEqualTo(Reason.REASON_MISSING.name()));
          save(season, plans, STAFF, revised, "颱風停電，延後一天。");
          season.integrate();
          List<byte[]> records =
              season.transact(() -> season.publications.records("dadun-2027s-2"));
          assertThat(records).hasSize(1);
          assertThat(new String(records.get(0), StandardCharsets.UTF_8))
              .contains(
                  "\"kind\":\"PLAN\"",
                  "颱風停電，延後一天。",
                  "\"before\":{\"closes_at\":\"2027-01-16 00:00\"}",
                  "\"after\":{\"closes_at\":\"2027-01-17 00:00\"}");
          List<PlanRevision> revisions = season.transact(() -> plans.revisions(DADUN, TERM));
          assertThat(revisions).extracting(PlanRevision::getStage).containsExactly("dadun-2027s-2");
          assertThat(revisions.get(0).getChanges()).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatPublishedRulesFixIsRefusedAndAnExtensionIsNot(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          save(season, plans, STAFF, threeStages(), null);
          season.open("dadun-2027s-1");
          DrawPlan other =
              new DrawPlan(
                  1, threeStages().get(0).draw().allocation(), 1, false, List.of("SENIOR"));
          assertThat(flawOf(() -> save(season, plans, STAFF, with(1, s -> drawing(s, other)), "x")))
              .isEqualTo(Flaw.Reason.STAGE_BEGUN);
          Instant past = season.clock.now().minusSeconds(60);
          assertThat(flawOf(() -> save(season, plans, STAFF, with(1, s -> closing(s, past)), "x")))
              .isIn(Flaw.Reason.ALREADY_PAST, Flaw.Reason.ENDS_BEFORE_STARTS);
          Instant extended = Season.moment("2027-01-04T08:00");
          save(season, plans, STAFF, with(1, s -> closing(s, extended)), "系統維護");
          assertThat(planOf(season, plans).get(0).window().closesAt()).isEqualTo(extended);
          assertThatThrownBy(() -> save(season, plans, STAFF, threeStages().subList(0, 0), "全部取消"))
              .isInstanceOf(PlanRefused.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void stageTakenOutOfAPublicPlanIsTold(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          save(season, plans, STAFF, threeStages(), null);
          season.open("dadun-2027s-1");
          Instant extended = Season.moment("2027-01-04T08:00");
          List<StageForm> two = with(1, s -> closing(s, extended)).subList(0, 2);
          save(season, plans, STAFF, two, "第三階段併入第二階段");
          assertThat(planOf(season, plans)).hasSize(2);
          assertThat(season.transact(() -> plans.revisions(DADUN, TERM)))
              .extracting(PlanRevision::getStage)
              .containsExactlyInAnyOrder("dadun-2027s-1", "dadun-2027s-3");
        });
  }

  @ParameterizedTest
  @EnumSource
  void sheetDoesNotChangeAPlanThatIsPublic(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          save(season, plans, STAFF, threeStages(), null);
          season.open("dadun-2027s-1");
          String sheet =
              "venue,number,kind,name_zh,opens_at,closes_at,win_limit,allocation,rounds,pay_days,"
                  + "unpaid,freed_reserve\ndadun,2,FIRST_COME,改名,2027-01-11 09:00,"
                  + "2027-01-15 24:00,5,INDEPENDENT,1,3,NEXT_STAGE,GENERAL\n";
          Importer importer = season.wiring.make(Importer.class);
          var files =
              TermFiles.into(TERM, Map.of("stages.csv", sheet.getBytes(StandardCharsets.UTF_8)));
          assertThat(season.transact(() -> importer.preview(STAFF, files)).errors())
              .extracting(e -> e.flaw().reason())
              .containsExactly(Flaw.Reason.PLAN_PUBLIC);
        });
  }

  @ParameterizedTest
  @EnumSource
  void planIsTriedOnTheNewestPublicList(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          save(season, plans, STAFF, threeStages(), null);
          DryRuns trials = season.wiring.make(DryRuns.class);
          assertThat(season.transact(() -> trials.of(STAFF, DADUN, threeStages()))).isEmpty();
          season.open("dadun-2027s-1");
          for (int i = 0; i < 12; i++) {
            season.apply(
                season.learner(i < 3 ? "1950-05-05" : "1980-05-05"),
                "dadun-2027s-1",
                "dadun-2027s-001");
          }
          season.close("dadun-2027s-1");
          DryRun run =
              season.transact(() -> trials.of(STAFF, DADUN, threeStages())).orElseThrow().result();
          assertThat(run.people()).isEqualTo(12);
          assertThat(run.seats()).isEqualTo(9);
          assertThat(run.nothing().mean()).isEqualTo(3);
          assertThat(run.empty().mean()).isZero();
          assertThat(run.byStage().get(0).mean()).isEqualTo(9);
          double seniors = run.byGroup().get("SENIOR").mean();
          double unreserved =
              season
                  .transact(() -> trials.of(STAFF, DADUN, threeStages()))
                  .orElseThrow()
                  .unreserved()
                  .byGroup()
                  .get("SENIOR")
                  .mean();
          assertThat(seniors).as("a reserve helps").isGreaterThan(unreserved);
          assertThatThrownBy(() -> trials.of(staff("fiber"), DADUN, threeStages()))
              .isInstanceOf(NotAllowed.class);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nameThatIsMissingIsRefusedWithTheStagesNumber(Engine engine) {
    season(
        engine,
        (season, plans) -> {
          List<StageForm> nameless =
              with(
                  2,
                  s ->
                      new StageForm(
                          s.venue(),
                          s.number(),
                          s.kind(),
                          new Bilingual("", null),
                          s.window(),
                          s.draw(),
                          s.after()));
          assertThat(flawOf(() -> save(season, plans, STAFF, nameless, null)))
              .isEqualTo(Flaw.Reason.MISSING);
          assertThat(planOf(season, plans)).isEmpty();
        });
  }
}
