package org.artsenrol.enrol.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalTest {
  private static final VenueId DADUN = new VenueId("dadun");
  private static final VenueId FIBER = new VenueId("fiber");
  private static final Actor LIN = clerk("lin", DADUN);
  private static final Instant MACHINE = Instant.parse("2026-11-21T02:00:00Z");

  record ClassMoved(String subject, VenueId venue, String detail) implements Happening {}

  @ParameterizedTest
  @EnumSource
  void aLineSaysWhoDidWhatWhenAndFromWhere(Engine engine) {
    try (Database database = engine.fresh()) {
      Journal journal = journal(database);
      database.transact(() -> journal.hear(new ClassMoved("dadun-2027s-001", DADUN, "room 3")));
      database.transact(
          () ->
              assertThat(journal.latestFor(LIN))
                  .singleElement()
                  .satisfies(
                      line -> {
                        assertThat(line.getAct()).isEqualTo("ClassMoved");
                        assertThat(line.getActor()).isEqualTo("lin");
                        assertThat(line.getSubject()).isEqualTo("dadun-2027s-001");
                        assertThat(line.getDetail()).isEqualTo("room 3");
                        assertThat(line.getAddress()).isEqualTo("192.0.2.7");
                        assertThat(line.getAt()).isEqualTo(MACHINE);
                        assertThat(line.getOfficeAt())
                            .isEqualTo(Instant.parse("2026-12-30T02:00:00Z"));
                      }));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsUndoneIsNotWritten(Engine engine) {
    try (Database database = engine.fresh()) {
      Journal journal = journal(database);
      assertThatThrownBy(
              () ->
                  database.transact(
                      () -> {
                        journal.hear(new ClassMoved("dadun-2027s-001", DADUN, ""));
                        throw new IllegalStateException("undone");
                      }))
          .hasMessage("undone");
      database.transact(() -> assertThat(journal.latestFor(LIN)).isEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVenueReadsItsOwnLinesAndTheCityAll(Engine engine) {
    try (Database database = engine.fresh()) {
      Journal journal = journal(database);
      database.transact(() -> journal.hear(new ClassMoved("dadun-2027s-001", DADUN, "")));
      database.transact(() -> journal.hear(new ClassMoved("fiber-2027s-001", FIBER, "")));
      Actor city = Actor.staff(9, "city", List.of(new Grant(Role.CITY_OFFICE, null)));
      database.transact(
          () -> {
            assertThat(journal.latestFor(clerk("wu", DADUN)))
                .extracting(JournalEntry::getSubject)
                .containsExactly("dadun-2027s-001");
            assertThat(journal.latestFor(city)).hasSize(2);
            assertThatThrownBy(() -> journal.latestFor(Actor.account(7)))
                .isInstanceOf(NotAllowed.class);
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyDidHerselfStandsInHerJournalWhereverItWas(Engine engine) {
    try (Database database = engine.fresh()) {
      Journal journal = journal(database);
      database.transact(() -> journal.hear(new ClassMoved("somebody", null, "")));
      Actor nowhere = Actor.staff(1, "lin", List.of(new Grant(Role.DEMO_OFFICER, null)));
      database.transact(
          () -> {
            assertThat(journal.latestFor(LIN)).hasSize(1);
            assertThat(journal.latestFor(nowhere)).hasSize(1);
            assertThat(journal.latestFor(clerk("wu", DADUN))).isEmpty();
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTooLongDetailIsCutRatherThanLost(Engine engine) {
    try (Database database = engine.fresh()) {
      Journal journal = journal(database);
      database.transact(
          () -> journal.hear(new ClassMoved("x".repeat(300), DADUN, "字".repeat(9000))));
      database.transact(
          () ->
              assertThat(journal.latestFor(LIN))
                  .singleElement()
                  .satisfies(
                      line -> {
                        assertThat(line.getSubject()).hasSize(200);
                        assertThat(line.getDetail()).hasSize(4000);
                      }));
    }
  }

  private static Journal journal(Database database) {
    CurrentActor current =
        new CurrentActor() {
          @Override
          public Actor get() {
            return LIN;
          }

          @Override
          public Optional<String> address() {
            return Optional.of("192.0.2.7");
          }
        };
    return database
        .wiring(
            current, Clock.fixed(MACHINE, ZoneOffset.UTC), FixedOfficeClock.at("2026-12-30T10:00"))
        .make(Journal.class);
  }

  private static Actor clerk(String username, VenueId venue) {
    return Actor.staff(1, username, List.of(new Grant(Role.VENUE_STAFF, venue)));
  }
}
