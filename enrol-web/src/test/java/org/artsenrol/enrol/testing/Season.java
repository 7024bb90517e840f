package org.artsenrol.enrol.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.artsenrol.config.Keys;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.password.TestPasswords;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.admission.Admissions;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.ApplyOrder;
import org.artsenrol.enrol.admission.Closings;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.TermBook;
import org.artsenrol.enrol.catalogue.TermBooks;
import org.artsenrol.enrol.draw.DrandMirrors;
import org.artsenrol.enrol.draw.DrawSettled;
import org.artsenrol.enrol.draw.Draws;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.publication.LogKeys;
import org.artsenrol.enrol.seat.FirstCome;
import org.artsenrol.enrol.seat.Lapses;
import org.artsenrol.enrol.seat.Offers;
import org.artsenrol.enrol.seat.PlainFirstCome;
import org.artsenrol.enrol.seat.Promotions;
import org.artsenrol.enrol.seat.Seats;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.StoredPublications;
import org.artsenrol.opendata.store.StoredTallies;

/**
 * A term on a database of its own, from its brochure to its seats: the real services, office time
 * that a test moves, and a beacon whose values a test knows.
 */
public final class Season implements AutoCloseable {
  public final Database database;
  public final FixedOfficeClock clock = FixedOfficeClock.at("2026-12-01T10:00");
  public final FixedBeacon beacon = new FixedBeacon();
  public final Wiring wiring;
  public final Admissions admissions;
  public final Closings closings;
  public final Draws draws;
  public final Seats seats;
  public final Catalogue catalogue;
  public final FirstCome desk;
  public final Publications publications;

  private final DataSource source;
  private final Keys keys;
  private final Engine engine;
  private final Settings settings;
  private final Integrator integrator;
  private final LogBook log;
  private final Learners learners;
  private int people;

  public Season(Engine engine, long seed) {
    this(engine, seed, Map.of());
  }

  /**
   * @param environment what an installation is told besides
   */
  public Season(Engine engine, long seed, Map<String, String> environment) {
    this(engine.freshSource(), engine, keys(), new Random(seed), environment);
  }

  private Season(
      DataSource source, Engine engine, Keys keys, Random random, Map<String, String> environment) {
    this.keys = keys;
    this.source = source;
    this.engine = engine;
    database = new Database(source);
    var told = new HashMap<>(environment);
    if (engine != Engine.H2) {
      told.put("DB_URL", "jdbc:postgresql://localhost/test");
      told.put("DB_USER", "test");
    }
    settings = Settings.from(told);
    publications = new StoredPublications(database.em());
    wiring = beside(keys, random);
    integrator = new Integrator(database.em(), wiring.make(LogKeys.class));
    log = wiring.make(LogBook.class);
    seats = wiring.make(Seats.class);
    admissions = wiring.make(Admissions.class);
    closings = wiring.make(Closings.class);
    draws = wiring.make(Draws.class);
    catalogue = wiring.make(Catalogue.class);
    desk = wiring.make(PlainFirstCome.class);
    learners = wiring.make(Learners.class);
    wiring.on(DrawSettled.class, wiring.make(Offers.class)::onDrawSettled);
  }

  /** The same house once more: other services, another persistence, the same rows. */
  public Season anotherNode() {
    var node = new Season(source, engine, keys, new Random(0), Map.of());
    node.clock.moveTo(clock.now());
    return node;
  }

  /** Services on the same database beside an empty folder of keys. */
  public Wiring withoutKeys() {
    Wiring bare = beside(keys(), new Random(0));
    bare.make(LogKeys.class);
    bare.make(Seats.class);
    return bare;
  }

  private Wiring beside(Keys keys, Random random) {
    return database.wiring(
        clock,
        beacon,
        publications,
        new StoredTallies(database.em()),
        keys,
        settings,
        TestPasswords.quick(),
        Clock.systemUTC(),
        new DrandMirrors(settings, Clock.systemUTC()),
        random);
  }

  private static Keys keys() {
    return new Keys(Folders.fresh("keys"));
  }

  /** A moment of the city's local time, {@code 2026-12-30T10:00}. */
  public static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(Taipei.ZONE).toInstant();
  }

  public <T> T transact(Supplier<T> work) {
    return database.transact(work);
  }

  /** Writes into the spring term's book. */
  public void brochure(java.util.function.Consumer<TermBook> writer) {
    database.transact(() -> writer.accept(wiring.make(TermBooks.class).open(Brochures.TERM)));
  }

  /** A learner born on this day, with an identity of her own. */
  public long learner(String born) {
    String number = "TEST%05d".formatted(++people);
    var person =
        new NewLearner(
            "測試" + (char) ('甲' + people % 10),
            LocalDate.parse(born),
            Optional.of(new Identity(IdentityType.PASSPORT, number)));
    return transact(() -> learners.enrol(person).getId());
  }

  /** Applies as a batch does. */
  public Application apply(long learner, String stage, String... classes) {
    return apply(learner, stage, List.of(classes), UUID.randomUUID().toString());
  }

  public Application apply(long learner, String stage, List<String> classes, String key) {
    return transact(
        () ->
            admissions.apply(
                new ApplyOrder(Actor.SYSTEM, learner, stage, classes, new byte[0], key)));
  }

  /** Publishes the rules of these stages and lets the office's clock reach their opening. */
  public void open(String... stages) {
    for (String stage : stages) {
      database.transact(() -> closings.publishRules(stage));
    }
    integrate();
    clock.moveTo("2026-12-28T09:00");
  }

  /** Lets the close come. */
  public void close(String... stages) {
    clock.moveTo("2027-01-04T00:00");
    for (String stage : stages) {
      database.transact(() -> closings.close(stage));
    }
    integrate();
  }

  /** Lets T come. */
  public void draw(String... stages) {
    clock.moveTo("2027-01-05T10:00");
    for (String stage : stages) {
      database.transact(() -> draws.run(stage));
    }
    integrate();
  }

  /** Does all that is due for seats, step by step as the clockwork does. */
  public void moveSeats() {
    transact(desk::toOpen).forEach(stage -> database.transact(() -> desk.open(stage)));
    var offers = wiring.make(Offers.class);
    for (String draw : transact(offers::untold)) {
      while (transact(() -> offers.tell(draw)) > 0) {
        continue;
      }
    }
    var lapses = wiring.make(Lapses.class);
    transact(lapses::due).forEach(due -> database.transact(() -> lapses.lapse(due.seat())));
    var promotions = wiring.make(Promotions.class);
    for (long pool : transact(promotions::stirred)) {
      while (transact(() -> promotions.step(pool))) {
        continue;
      }
    }
    order();
  }

  /** Gives waiting public records their place. */
  public void order() {
    database.transact(() -> integrator.run(clock.now()));
  }

  /** Gives waiting public records their place, and reads the log as it then stands. */
  public void integrate() {
    order();
    database.transact(log::refresh);
  }

  /** All that was announced of one kind. */
  public <T> List<T> heard(Class<T> kind) {
    return new ArrayList<>(
        wiring.heard().stream().filter(kind::isInstance).map(kind::cast).toList());
  }

  @Override
  public void close() {
    database.close();
  }
}
