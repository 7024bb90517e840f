package org.artsenrol.enrol.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.CatalogueChanged;
import org.artsenrol.enrol.catalogue.Flaw.Reason;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.kernel.Words;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.artsenrol.enrol.testing.Sheets;
import org.artsenrol.enrol.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The importer on the demonstration's spring term: every test takes back what it did. */
@ParameterizedClass
@EnumSource
@TestInstance(Lifecycle.PER_CLASS)
class ImporterTest {
  private static final VenueId DADUN = new VenueId("dadun");
  private static final Actor STAFF =
      Actor.staff(1, "lin", List.of(new Grant(Role.VENUE_STAFF, DADUN)));
  private static final Actor CITY =
      Actor.staff(2, "city", List.of(new Grant(Role.CITY_OFFICE, null)));

  @Parameter Engine engine;

  private final FixedOfficeClock clock = FixedOfficeClock.at("2026-12-01T10:00");
  private Database database;
  private Wiring wiring;
  private Importer importer;
  private List<Object> announced;
  private Catalogue catalogue;

  @BeforeParameterizedClassInvocation
  void importTheTerm() {
    database = engine.fresh();
    wiring = database.wiring(clock);
    importer = wiring.make(Importer.class);
    catalogue = wiring.make(Catalogue.class);
    database.transact(() -> importer.apply(Actor.SYSTEM, TermFiles.ofFolder(Sheets.term("2027s"))));
    announced = wiring.heard();
  }

  @AfterParameterizedClassInvocation
  void close() {
    database.close();
  }

  @Test
  void theWholeTermIsThere() {
    undone(
        () -> {
          assertThat(catalogue.venues()).hasSize(5);
          assertThat(catalogue.stages("2027s")).hasSize(15);
          List<StudyClass> classes = catalogue.search(Search.everythingIn("2027s"));
          assertThat(classes).hasSizeGreaterThanOrEqualTo(200);
          assertThat(classes).allSatisfy(c -> assertThat(c.getMeetings()).isNotEmpty());
          assertThat(catalogue.discounts("2027s", DADUN)).hasSize(3);
        });
  }

  @Test
  void nextTermsStagePlansComeWithoutItsClasses() {
    undone(
        () -> {
          ImportPlan plan = importer.apply(Actor.SYSTEM, TermFiles.ofFolder(Sheets.term("2027f")));
          assertThat(plan.errors()).isEmpty();
          assertThat(catalogue.stages("2027f")).hasSize(11);
          assertThat(catalogue.stages("2027f", new VenueId("fiber")).get(0).who().isForEverybody())
              .isFalse();
        });
  }

  @Test
  void importingTheSameFolderAgainChangesNothing() {
    undone(
        () -> {
          ImportPlan again = importer.apply(Actor.SYSTEM, TermFiles.ofFolder(Sheets.term("2027s")));
          assertThat(again.changes())
              .hasSizeGreaterThan(200)
              .allSatisfy(c -> assertThat(c.kind()).isEqualTo(Change.Kind.UNCHANGED));
        });
  }

  @Test
  void everyVenueTouchedIsAnnouncedAndTheSharedPartOnce() {
    assertThat(announced)
        .extracting(event -> ((CatalogueChanged) event).venue())
        .containsExactlyInAnyOrder(
            null,
            DADUN,
            new VenueId("huludun"),
            new VenueId("seaport"),
            new VenueId("tunqu"),
            new VenueId("fiber"));
  }

  @Test
  void aPreviewSaysWhatWouldChangeFieldByFieldAndStoresNothing() {
    undone(
        () -> {
          ImportPlan plan = importer.preview(STAFF, classes(firstClass("馮若梅", "馮若蘭")));
          assertThat(plan.errors()).isEmpty();
          assertThat(plan.count(Change.Kind.CHANGED)).isEqualTo(1);
          assertThat(plan.changes().get(0).fields())
              .extracting(f -> f.column() + " " + f.before() + " " + f.after())
              .containsExactly("teacher 馮若梅 馮若蘭");
          database.em().flush();
          assertThat(catalogue.getClass("dadun-2027s-001").getTeacher()).isEqualTo("馮若梅");
        });
  }

  @Test
  void anImportUpdatesByKey() {
    undone(
        () -> {
          long before = catalogue.classes("2027s", DADUN).size();
          importer.apply(STAFF, classes(firstClass("馮若梅", "馮若蘭")));
          database.em().flush();
          assertThat(catalogue.getClass("dadun-2027s-001").getTeacher()).isEqualTo("馮若蘭");
          assertThat(catalogue.classes("2027s", DADUN)).hasSize((int) before);
        });
  }

  @Test
  void aColumnThatIsLeftOutKeepsItsValues() {
    undone(
        () -> {
          byte[] stages =
              Sheets.text(
                  "場館,階段序號,種類,名稱,開始報名,截止報名,錄取上限,分配方式,輪數,繳費天數,逾期未繳,保留名額釋出",
                  "dadun,1,線上抽籤,第一階段：抽籤,115/12/28 09:00,116/1/3 24:00,5,"
                      + "INDEPENDENT,1,3,WAITLIST,GROUP_FIRST");
          ImportPlan plan =
              importer.preview(STAFF, TermFiles.into("2027s", Map.of("階段.csv", stages)));
          assertThat(plan.errors()).isEmpty();
          assertThat(plan.changes().get(0).fields())
              .extracting(f -> f.column())
              .containsExactly("name_zh");
        });
  }

  @Test
  void aBadFileChangesNothingAndListsEveryErrorByRowAndColumn() {
    TermFiles bad = classes(Sheets.sample("bad-classes.csv"));
    assertThatThrownBy(() -> undone(() -> importer.apply(STAFF, bad)))
        .isInstanceOfSatisfying(
            ImportRefused.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(e -> e.row() + " " + e.flaw().column() + " " + e.flaw().reason())
                    .containsExactly(
                        "3 quota " + Reason.NOT_A_NUMBER,
                        "4 weekday " + Reason.WRONG_WEEKDAY,
                        "5 first_day " + Reason.NOT_A_DAY,
                        "6 first_day " + Reason.FIRST_DAY_CLOSED,
                        "7 meetings " + Reason.OUTSIDE_TERM,
                        "8 venue " + Reason.VENUE_UNKNOWN,
                        "9 class " + Reason.ROW_TWICE,
                        "10 title_zh " + Reason.MISSING,
                        "11 level " + Reason.NOT_ONE_OF,
                        "12 age_max " + Reason.AGES_REVERSED,
                        "13 reserve " + Reason.RESERVES_OVER_QUOTA,
                        "14 reserve " + Reason.NOT_RESERVES,
                        "15 starts " + Reason.NOT_A_TIME,
                        "16 ends " + Reason.ENDS_BEFORE_STARTS,
                        "17 fee " + Reason.NOT_A_NUMBER,
                        "18 minimum " + Reason.MINIMUM_OVER_QUOTA,
                        "19 reserve " + Reason.GROUP_NOT_IN_STAGE,
                        "20 title_zh " + Reason.COURSE_DIFFERS,
                        "21 quota " + Reason.OUT_OF_RANGE,
                        "21 fee " + Reason.OUT_OF_RANGE,
                        "22  " + Reason.ROW_TOO_WIDE,
                        "23 venue " + Reason.OTHER_VENUE));
    undone(
        () -> {
          assertThat(catalogue.findClass("dadun-2027s-801")).isEmpty();
        });
  }

  @Test
  void everyErrorIsSaidWithItsPlaceAndRemedyInBothLanguages() {
    undone(
        () -> {
          ImportError error =
              importer.preview(STAFF, classes(Sheets.sample("bad-classes.csv"))).errors().get(0);
          assertThat(error.say(Words.CHINESE))
              .isEqualTo("classes.csv 第 3 列「名額」欄（quota）：「二十」不是整數。請只填數字，例如 25。");
          assertThat(error.say(Words.ENGLISH))
              .isEqualTo(
                  "classes.csv, row 3, column quota: “二十” is not a whole number. Write digits"
                      + " only, such as 25.");
        });
  }

  @Test
  void aSheetInMs950IsReadWithItsRareCharacters() {
    undone(
        () -> {
          importer.apply(STAFF, classes(Sheets.sample("ms950-classes.csv")));
          database.em().flush();
          assertThat(catalogue.getClass("dadun-2027s-701").getTeacher()).isEqualTo("許功蓋");
          StudyClass second = catalogue.getClass("dadun-2027s-702");
          assertThat(second.getCourse().getTitleZh()).isEqualTo("圍碁與靜心");
          assertThat(second.getCourse().getContentZh()).contains("，\n棋具");
        });
  }

  @Test
  void datesOfTheRepublicMeanTheSameDays() {
    undone(
        () -> {
          ImportPlan plan =
              importer.preview(
                  Actor.SYSTEM,
                  TermFiles.into(
                      "2027s", Map.of("stages.csv", Sheets.sample("roc-dates-stages.csv"))));
          assertThat(plan.errors()).isEmpty();
          assertThat(plan.changes()).hasSize(4).noneMatch(Change::isReal);
        });
  }

  @Test
  void aWorkbookSaysTheSameAsTheTextFiles() {
    undone(
        () -> {
          ImportPlan plan =
              importer.preview(
                  Actor.SYSTEM,
                  TermFiles.ofFolder(Map.of("春季班.xlsx", Workbooks.of(Sheets.term("2027s")))));
          assertThat(plan.errors()).isEmpty();
          assertThat(plan.changes()).hasSizeGreaterThan(200).noneMatch(Change::isReal);
        });
  }

  @Test
  void aVenuesStaffChangeNothingThatAllShare() {
    byte[] shared =
        new String(Sheets.term("2027s").get("venues.csv"), StandardCharsets.UTF_8)
            .replace("大墩文化中心", "大墩中心")
            .getBytes(StandardCharsets.UTF_8);
    TermFiles files = TermFiles.into("2027s", Map.of("venues.csv", shared));
    undone(
        () -> {
          assertThat(importer.preview(STAFF, files).errors())
              .extracting(e -> e.flaw().reason())
              .containsExactly(Reason.CITY_ONLY);
          assertThat(importer.preview(CITY, files).errors()).isEmpty();
        });
  }

  @Test
  void theCityOfficeChangesNoVenuesClasses() {
    undone(
        () -> {
          assertThat(importer.preview(CITY, classes(firstClass("馮若梅", "馮若蘭"))).errors())
              .extracting(e -> e.flaw().reason())
              .containsExactly(Reason.OTHER_VENUE);
        });
  }

  @Test
  void learnersAndVisitorsImportNothing() {
    for (Actor stranger : List.of(Actor.ANONYMOUS, Actor.account(7))) {
      assertThatThrownBy(() -> importer.preview(stranger, TermFiles.into("2027s", Map.of())))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void onceAStageIsOverNeitherItNorItsClassesChange() {
    clock.moveTo("2027-01-04T00:00");
    try {
      undone(
          () -> {
            byte[] stages =
                new String(Sheets.term("2027s").get("stages.csv"), StandardCharsets.UTF_8)
                    .replace("第一階段・線上抽籤", "第一階段")
                    .getBytes(StandardCharsets.UTF_8);
            TermFiles files =
                TermFiles.into(
                    "2027s", Map.of("stages.csv", stages, "classes.csv", firstClass("馮若梅", "馮若蘭")));
            assertThat(importer.preview(Actor.SYSTEM, files).errors())
                .hasSize(6)
                .allSatisfy(e -> assertThat(e.flaw().reason()).isEqualTo(Reason.STAGE_CLOSED));
            assertThat(
                    importer
                        .apply(Actor.SYSTEM, TermFiles.ofFolder(Sheets.term("2027s")))
                        .changesAnything())
                .isFalse();
          });
    } finally {
      clock.moveTo("2026-12-01T10:00");
    }
  }

  @Test
  void publishedRulesFixTheStageAndWhatIsDrawn() {
    undone(
        () -> {
          catalogue.getStage("dadun-2027s-1").publishedRules("ab");
          TermFiles quota = classes(firstClass(",20,8,SENIOR:3,", ",21,8,SENIOR:3,"));
          assertThat(importer.preview(STAFF, quota).errors())
              .extracting(e -> e.flaw().column() + " " + e.flaw().reason())
              .containsExactly("quota " + Reason.RULES_PUBLISHED);
        });
  }

  @Test
  void aNewClosedDayMovesTheMeetingsOfClassesThatNoRowNames() {
    byte[] days = Sheets.text("venue,day,reason_zh", "dadun,2027-03-11,館舍維修");
    TermFiles files = TermFiles.into("2027s", Map.of("closed_days.csv", days));
    undone(
        () -> {
          ImportPlan plan = importer.preview(STAFF, files);
          assertThat(plan.errors()).isEmpty();
          List<Change> moved =
              plan.changes().stream().filter(c -> c.sheet() == Sheet.CLASSES).toList();
          assertThat(moved).isNotEmpty();
          assertThat(moved)
              .allSatisfy(
                  c ->
                      assertThat(c.fields())
                          .extracting(f -> f.column())
                          .containsExactly("meeting_days"));
        });
  }

  @Test
  void aGroupThatClassesReserveForStaysInTheStage() {
    byte[] stages =
        new String(Sheets.term("2027s").get("stages.csv"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("venue,") || line.startsWith("dadun,1"))
            .map(line -> line.replace("false,SENIOR,", "false,,"))
            .reduce("", (a, b) -> a + b + "\n")
            .getBytes(StandardCharsets.UTF_8);
    undone(
        () -> {
          assertThat(
                  importer
                      .preview(STAFF, TermFiles.into("2027s", Map.of("stages.csv", stages)))
                      .errors())
              .isNotEmpty()
              .allSatisfy(e -> assertThat(e.flaw().reason()).isEqualTo(Reason.GROUP_IN_USE));
        });
  }

  @Test
  void filesThatAreNoSheetsAreNamed() {
    undone(
        () -> {
          ImportPlan plan =
              importer.preview(
                  STAFF,
                  TermFiles.into(
                      "2027s",
                      Map.of(
                          "classes.pdf", new byte[] {1},
                          "notes.csv", Sheets.text("a,b"),
                          "a.xlsx", new byte[] {1, 2, 3},
                          "discounts.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0})));
          assertThat(plan.errors())
              .extracting(e -> e.source() + " " + e.flaw().reason())
              .containsExactly(
                  "a.xlsx " + Reason.FILE_UNREADABLE,
                  "classes.pdf " + Reason.FILE_UNKNOWN,
                  "discounts.csv " + Reason.FILE_UNREADABLE,
                  "notes.csv " + Reason.FILE_UNKNOWN);
        });
  }

  @Test
  void aHeaderThatDoesNotFitIsToldColumnByColumn() {
    undone(
        () -> {
          byte[] days = Sheets.text("場館,日期,日期,備註", "dadun,116/3/11,x,y");
          assertThat(
                  importer
                      .preview(STAFF, TermFiles.into("2027s", Map.of("停課日.csv", days)))
                      .errors())
              .extracting(e -> e.row() + " " + e.flaw().column() + " " + e.flaw().reason())
              .containsExactly(
                  "1  " + Reason.COLUMN_TWICE,
                  "1  " + Reason.COLUMN_UNKNOWN,
                  "1 reason_zh " + Reason.COLUMN_MISSING);
        });
  }

  @Test
  void withoutATermNothingCanBeImported() {
    undone(
        () -> {
          byte[] classes = firstClass("", "");
          for (TermFiles files :
              List.of(
                  TermFiles.ofFolder(Map.of("classes.csv", classes)),
                  TermFiles.into("2030s", Map.of("classes.csv", classes)))) {
            assertThat(importer.preview(STAFF, files).errors())
                .extracting(e -> e.flaw().reason())
                .containsExactly(Reason.TERM_MISSING);
          }
        });
  }

  private static TermFiles classes(byte[] content) {
    return TermFiles.into("2027s", Map.of("classes.csv", content));
  }

  /** The header and class 001 of the demonstration, with one thing changed. */
  private static byte[] firstClass(String found, String instead) {
    return new String(Sheets.term("2027s").get("classes.csv"), StandardCharsets.UTF_8)
        .lines()
        .limit(2)
        .map(line -> line.replace(found, instead))
        .reduce("", (a, b) -> a + b + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void undone(Runnable work) {
    database.undone(work);
  }
}
