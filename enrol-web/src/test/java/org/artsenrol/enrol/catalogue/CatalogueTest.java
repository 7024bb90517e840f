package org.artsenrol.enrol.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.artsenrol.enrol.testing.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The brochure on both databases. */
class CatalogueTest {
  private static final VenueId DADUN = new VenueId("dadun");
  private static final Actor STAFF =
      Actor.staff(1, "lin", List.of(new Grant(Role.VENUE_STAFF, DADUN)));
  private static final Actor CITY =
      Actor.staff(2, "city", List.of(new Grant(Role.CITY_OFFICE, null)));

  private final FixedOfficeClock clock = FixedOfficeClock.at("2026-12-01T10:00");

  @ParameterizedTest
  @EnumSource
  void aClassComesBackAsItWasFilledIn(Engine engine) {
    on(
        engine,
        desk -> {
          desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          desk.database().em().flush();
          desk.database().em().clear();
          StudyClass found = desk.catalogue().getClass("dadun-2027s-001");
          assertThat(found.form()).isEqualTo(Brochure.brush("001"));
          assertThat(found.getMeetings()).hasSize(18);
          assertThat(found.days()).doesNotContain(LocalDate.of(2027, 3, 2));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aClassIsFoundByEachOfItsTraits(Engine engine) {
    on(
        engine,
        desk -> {
          desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          for (Search hit :
              List.of(
                  Search.everythingIn("2027s"),
                  search("楷書 林秋月", null, null),
                  search("REGULAR", TimeOfDay.MORNING, 16),
                  search("大墩", null, 70))) {
            assertThat(desk.catalogue().search(hit)).as(hit.toString()).hasSize(1);
          }
          for (Search miss :
              List.of(
                  search("楷書 二胡", null, null),
                  search("100%", null, null),
                  search(null, TimeOfDay.EVENING, null),
                  search(null, null, 15))) {
            assertThat(desk.catalogue().search(miss)).as(miss.toString()).isEmpty();
          }
        });
  }

  private static Search search(String text, TimeOfDay time, Integer age) {
    return new Search("2027s", text, "dadun", Category.CALLIGRAPHY_PAINTING, 2, time, age, 2800);
  }

  @ParameterizedTest
  @EnumSource
  void anEditMovesMeetingsAndReservesInPlace(Engine engine) {
    on(
        engine,
        desk -> {
          desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          desk.database().em().flush();
          Schedule later =
              new Schedule(
                  "402 教室",
                  3,
                  LocalTime.of(14, 0),
                  LocalTime.of(16, 0),
                  LocalDate.of(2027, 2, 17),
                  12);
          ClassForm edited = Brochure.brush("001", later);
          desk.catalogue().editClass(STAFF, "dadun-2027s-001", edited);
          desk.database().em().flush();
          desk.database().em().clear();
          assertThat(desk.catalogue().getClass("dadun-2027s-001").form()).isEqualTo(edited);
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyAVenuesOwnStaffChangesItsClasses(Engine engine) {
    on(
        engine,
        desk -> {
          for (Actor stranger : List.of(CITY, Actor.ANONYMOUS, Actor.account(7))) {
            assertThatThrownBy(
                    () ->
                        desk.catalogue()
                            .createClass(stranger, DADUN, "2027s", Brochure.brush("001")))
                .isInstanceOf(NotAllowed.class);
          }
        });
  }

  @ParameterizedTest
  @EnumSource
  void aTakenNumberIsRefused(Engine engine) {
    on(
        engine,
        desk -> {
          desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          assertThatThrownBy(() -> desk.catalogue().copyClass(STAFF, "dadun-2027s-001", "001"))
              .isInstanceOfSatisfying(
                  ClassRefused.class,
                  r -> assertThat(r.flaws().get(0).reason()).isEqualTo(Flaw.Reason.CODE_TAKEN));
          desk.catalogue().copyClass(STAFF, "dadun-2027s-001", "002");
          assertThat(desk.catalogue().classes("2027s", DADUN))
              .extracting(StudyClass::getCode)
              .containsExactly("001", "002");
        });
  }

  @ParameterizedTest
  @EnumSource
  void publishedRulesFixWhatLearnersApplyBy(Engine engine) {
    on(
        engine,
        desk -> {
          desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          desk.catalogue().getStage("dadun-2027s-1").publishedRules("ab");
          assertThatThrownBy(
                  () -> desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("002")))
              .isInstanceOf(ClassRefused.class);
          assertThatThrownBy(() -> desk.catalogue().callOff(STAFF, "dadun-2027s-001"))
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
          desk.catalogue().editClass(STAFF, "dadun-2027s-001", otherTeacher);
          assertThat(desk.catalogue().getClass("dadun-2027s-001").getTeacher()).isEqualTo("陳春水");
        });
  }

  @ParameterizedTest
  @EnumSource
  void lastTermIsCopiedToTheSameWeekdaysOnce(Engine engine) {
    on(
        engine,
        desk -> {
          desk.catalogue().createClass(STAFF, DADUN, "2027s", Brochure.brush("001"));
          desk.books().open("2026f").put(Brochure.AUTUMN);
          TermCopy copy = desk.catalogue().copyTerm(STAFF, DADUN, "2027s", "2026f");
          assertThat(copy.copied()).containsExactly("dadun-2026f-001");
          assertThat(copy.shortened()).isEmpty();
          StudyClass copied = desk.catalogue().getClass("dadun-2026f-001");
          assertThat(copied.days()).hasSize(18).startsWith(LocalDate.of(2026, 7, 21));
          assertThat(desk.catalogue().copyTerm(STAFF, DADUN, "2027s", "2026f").left())
              .containsExactly("dadun-2027s-001");
        });
  }

  @ParameterizedTest
  @EnumSource
  void theCurrentTermIsTheOneThatCanStillBeEntered(Engine engine) {
    on(
        engine,
        desk -> {
          desk.books().open("2026f").put(Brochure.AUTUMN);
          assertThat(desk.catalogue().currentTerm(clock.now()).map(Term::getSlug))
              .contains("2027s");
          clock.moveTo("2028-01-01T00:00");
          assertThat(desk.catalogue().currentTerm(clock.now()).map(Term::getSlug))
              .contains("2027s");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aLotteryComesDueStepByStep(Engine engine) {
    on(
        engine,
        desk -> {
          Catalogue catalogue = desk.catalogue();
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

  private void on(Engine engine, Consumer<Desk> work) {
    try (Database database = engine.fresh()) {
      Wiring wiring = database.wiring(clock);
      Desk desk = new Desk(database, wiring.make(Catalogue.class), wiring.make(TermBooks.class));
      database.transact(() -> Brochure.begin(desk.books().open("2027s")));
      database.transact(() -> work.accept(desk));
    }
  }

  private record Desk(Database database, Catalogue catalogue, TermBooks books) {}
}
