package org.artsenrol.enrol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.artsenrol.enrol.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The brochure on both databases. */
@ParameterizedClass
@EnumSource
@TestInstance(Lifecycle.PER_CLASS)
class CatalogueTest {
  private static final VenueId DADUN = new VenueId("dadun");
  private static final Actor STAFF =
      Actor.staff(1, "lin", List.of(new Grant(Role.VENUE_STAFF, DADUN)));
  private static final Actor CITY =
      Actor.staff(2, "city", List.of(new Grant(Role.CITY_OFFICE, null)));

  @Parameter Engine engine;

  private final FixedOfficeClock clock = FixedOfficeClock.at("2026-12-01T10:00");
  private Database database;
  private Catalogue catalogue;
  private TermBooks books;

  @BeforeParameterizedClassInvocation
  void begin() {
    database = engine.fresh();
    Wiring wiring = database.wiring(clock);
    catalogue = wiring.make(Catalogue.class);
    books = wiring.make(TermBooks.class);
    database.transact(() -> Brochure.begin(books.open("2027s")));
  }

  @AfterParameterizedClassInvocation
  void close() {
    database.close();
  }

  @Test
  void aClassComesBackAsItWasFilledIn() {
    database.undone(
        () -> {
          catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          database.em().flush();
          database.em().clear();
          StudyClass found = catalogue.getClass("dadun-2027s-001");
          assertThat(found.form()).isEqualTo(Brochure.brush("001"));
          assertThat(found.getMeetings()).hasSize(18);
          assertThat(found.days()).doesNotContain(LocalDate.of(2027, 3, 2));
        });
  }

  @Test
  void aClassIsFoundByEachOfItsTraits() {
    database.undone(
        () -> {
          catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          for (Search hit :
              List.of(
                  Search.everythingIn("2027s"),
                  search("楷書 林秋月", null, null),
                  search("REGULAR", TimeOfDay.MORNING, 16),
                  search("大墩", null, 70))) {
            assertThat(catalogue.search(hit)).as(hit.toString()).hasSize(1);
          }
          for (Search miss :
              List.of(
                  search("楷書 二胡", null, null),
                  search("100%", null, null),
                  search(null, TimeOfDay.EVENING, null),
                  search(null, null, 15))) {
            assertThat(catalogue.search(miss)).as(miss.toString()).isEmpty();
          }
        });
  }

  private static Search search(String text, TimeOfDay time, Integer age) {
    return new Search("2027s", text, "dadun", Category.CALLIGRAPHY_PAINTING, 2, time, age, 2800);
  }

  @Test
  void anEditMovesMeetingsAndReservesInPlace() {
    database.undone(
        () -> {
          catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          database.em().flush();
          Schedule later =
              new Schedule(
                  "402 教室",
                  3,
                  LocalTime.of(14, 0),
                  LocalTime.of(16, 0),
                  LocalDate.of(2027, 2, 17),
                  12);
          ClassForm edited = Brochure.brush("001", later);
          catalogue.editClass(STAFF, "dadun-2027s-001", Brochure.brush("001").columns(), edited);
          database.em().flush();
          database.em().clear();
          assertThat(catalogue.getClass("dadun-2027s-001").form()).isEqualTo(edited);
        });
  }

  @Test
  void onlyAVenuesOwnStaffChangesItsClasses() {
    database.undone(
        () -> {
          for (Actor stranger : List.of(CITY, Actor.ANONYMOUS, Actor.account(7))) {
            assertThatThrownBy(
                    () -> catalogue.createClass(stranger, DADUN, "2027s", Brochure.brush("001")))
                .isInstanceOf(NotAllowed.class);
          }
        });
  }

  @Test
  void aTakenNumberIsRefused() {
    database.undone(
        () -> {
          catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          assertThatThrownBy(() -> catalogue.copyClass(STAFF, "dadun-2027s-001", "001"))
              .isInstanceOfSatisfying(
                  ClassRefused.class,
                  r -> assertThat(r.flaws().get(0).reason()).isEqualTo(Flaw.Reason.CODE_TAKEN));
          catalogue.copyClass(STAFF, "dadun-2027s-001", "002");
          assertThat(catalogue.classes("2027s", DADUN))
              .extracting(StudyClass::getCode)
              .containsExactly("001", "002");
        });
  }

  @Test
  void publishedRulesFixWhatLearnersApplyBy() {
    database.undone(
        () -> {
          catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          catalogue.getStage("dadun-2027s-1").publishedRules("ab");
          assertThatThrownBy(
                  () -> catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("002")))
              .isInstanceOf(ClassRefused.class);
          assertThatThrownBy(() -> catalogue.callOff(STAFF, "dadun-2027s-001"))
              .isInstanceOf(ClassRefused.class);
          ClassForm form = Brochure.brush("001");
          ClassForm otherTeacher =
              new ClassForm(
                  "001",
                  form.course(),
                  "陳春水",
                  form.audience(),
                  form.places(),
                  form.schedule(),
                  form.fees());
          catalogue.editClass(STAFF, "dadun-2027s-001", form.columns(), otherTeacher);
          assertThatThrownBy(
                  () ->
                      catalogue.editClass(
                          STAFF, "dadun-2027s-001", form.columns(), Brochure.brush("001")))
              .isInstanceOfSatisfying(
                  ClassRefused.class,
                  r ->
                      assertThat(r.flaws())
                          .extracting(f -> f.reason() + " " + f.column() + " " + f.found())
                          .containsExactly("CHANGED_SINCE teacher 陳春水"));
          assertThat(catalogue.getClass("dadun-2027s-001").getTeacher()).isEqualTo("陳春水");
        });
  }

  @Test
  void lastTermIsCopiedToTheSameWeekdaysOnce() {
    database.undone(
        () -> {
          catalogue.createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          books.open("2026f").put(Brochure.AUTUMN);
          TermCopy copy = catalogue.copyTerm(STAFF, DADUN, "2027s", "2026f");
          assertThat(copy.copied()).containsExactly("dadun-2026f-001");
          assertThat(copy.shortened()).isEmpty();
          StudyClass copied = catalogue.getClass("dadun-2026f-001");
          assertThat(copied.days()).hasSize(18).startsWith(LocalDate.of(2026, 7, 21));
          assertThat(catalogue.copyTerm(STAFF, DADUN, "2027s", "2026f").left())
              .containsExactly("dadun-2027s-001");
        });
  }

  @Test
  void theCurrentTermIsTheOneThatCanStillBeEntered() {
    database.undone(
        () -> {
          books.open("2026f").put(Brochure.AUTUMN);
          assertThat(catalogue.currentTerm(clock.now()).map(Term::getSlug)).contains("2027s");
          assertThat(catalogue.currentTerm(Brochure.moment("2028-01-01T00:00")).map(Term::getSlug))
              .contains("2027s");
        });
  }

  @Test
  void aLotteryComesDueStepByStep() {
    database.undone(
        () -> {
          assertThat(catalogue.lotteriesToOpen(Brochure.moment("2026-12-28T08:59"))).isEmpty();
          Stage stage = catalogue.lotteriesToOpen(Brochure.moment("2026-12-28T09:00")).get(0);
          stage.publishedRules("ab");
          assertThat(catalogue.lotteriesToClose(Brochure.moment("2027-01-03T23:59"))).isEmpty();
          assertThat(catalogue.lotteriesToClose(Brochure.moment("2027-01-04T00:00"))).hasSize(1);
          stage.close("cd", Brochure.moment("2027-01-04T00:00"));
          assertThat(catalogue.lotteriesToDraw(Brochure.moment("2027-01-05T09:59"))).isEmpty();
          assertThat(catalogue.lotteriesToDraw(Brochure.moment("2027-01-05T10:00"))).hasSize(1);
          stage.settle("ef", Brochure.moment("2027-01-05T10:00"));
          assertThat(catalogue.lotteriesToDraw(Brochure.moment("2027-01-05T10:00"))).isEmpty();
        });
  }
}
