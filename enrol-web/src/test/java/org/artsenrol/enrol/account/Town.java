package org.artsenrol.enrol.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.artsenrol.config.Keys;
import org.artsenrol.enrol.account.password.Passwords;
import org.artsenrol.enrol.account.password.TestPasswords;
import org.artsenrol.enrol.account.person.Contact;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.artsenrol.enrol.testing.Folders;
import org.artsenrol.enrol.testing.MovingClock;
import org.artsenrol.enrol.testing.Wiring;

/** A small town of people, on a real database, on 30 December 2026. */
final class Town {
  static final String PASSWORD = "mango-river-7";
  static final Actor CLERK =
      Actor.staff(1, "lin", List.of(new Grant(Role.VENUE_STAFF, new VenueId("dadun"))));
  static final Actor CITY = Actor.staff(2, "city", List.of(new Grant(Role.CITY_OFFICE, null)));

  private static final Passwords PASSWORDS = TestPasswords.quick();

  final FixedOfficeClock office = FixedOfficeClock.at("2026-12-30T10:00");
  final MovingClock machine =
      new MovingClock(LocalDateTime.parse("2026-11-21T10:00").atZone(Taipei.ZONE).toInstant());
  final Database database;
  final Wiring wiring;
  final Accounts accounts;
  final Learners learners;
  final Mandates mandates;
  final AccountDesk desk;
  final StaffDesk staff;

  private Town(Database database) {
    this.database = database;
    wiring = database.wiring(office, machine, PASSWORDS, keys(), new SplittableRandom(1));
    accounts = wiring.make(Accounts.class);
    learners = wiring.make(Learners.class);
    mandates = wiring.make(Mandates.class);
    desk = wiring.make(AccountDesk.class);
    staff = wiring.make(StaffDesk.class);
  }

  /** A story in one transaction. */
  static void on(Engine engine, Consumer<Town> story) {
    try (Database database = engine.fresh()) {
      Town town = new Town(database);
      database.transact(() -> story.accept(town));
    }
  }

  static Registration wang() {
    return registration("0912345678", "王小明", "1956-03-07", "A123456789");
  }

  static Registration registration(String contact, String name, String born, String identity) {
    return new Registration(
        Contact.read(contact), PASSWORD, person(name, born, identity), true, Locale.TAIWAN);
  }

  static NewLearner person(String name, String born, String identity) {
    return new NewLearner(
        name, LocalDate.parse(born), Optional.of(new Identity(IdentityType.NATIONAL_ID, identity)));
  }

  static Child child() {
    return new Child(person("王小小", "2015-05-05", "F131104093"), true);
  }

  private static Keys keys() {
    return new Keys(Folders.fresh("keys"));
  }
}
