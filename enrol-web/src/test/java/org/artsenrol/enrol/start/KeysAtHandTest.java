package org.artsenrol.enrol.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.artsenrol.config.Keys;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.publication.LogKeys;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.artsenrol.enrol.testing.Folders;
import org.artsenrol.enrol.testing.Season;
import org.artsenrol.enrol.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database brought back without its folder of keys. */
class KeysAtHandTest {

  @Test
  void databaseThatKnowsPeopleDoesNotStartWithoutTheKeyThatItKnowsThemBy() {
    try (Database database = Engine.H2.fresh()) {
      Wiring first = wiring(database);
      assertThatCode(() -> database.transact(() -> first.make(KeysAtHand.class).run()))
          .as("an empty installation makes its keys")
          .doesNotThrowAnyException();
      database.transact(() -> first.make(Learners.class).enrol(somebody()));
      assertThatCode(() -> database.transact(() -> first.make(KeysAtHand.class).run()))
          .doesNotThrowAnyException();
      Wiring elsewhere = wiring(database);
      assertThatThrownBy(() -> database.transact(() -> elsewhere.make(KeysAtHand.class).run()))
          .hasMessageContaining("keys/pepper");
    }
  }

  @ParameterizedTest
  @EnumSource
  void logDoesNotGoOnWithoutTheKeyThatSignedIt(Engine engine) {
    try (Season season = new Season(engine, 5)) {
      season.integrate();
      KeysAtHand atHand = season.wiring.make(KeysAtHand.class);
      assertThatCode(() -> season.database.transact(atHand::run)).doesNotThrowAnyException();
      KeysAtHand elsewhere = season.withoutKeys().make(KeysAtHand.class);
      assertThatThrownBy(() -> season.database.transact(elsewhere::run))
          .hasMessageContaining("DATA_DIR/keys does not hold it")
          .hasMessageContaining("Bring the folder keys back");
    }
  }

  private static Wiring wiring(Database database) {
    Wiring wiring =
        database.wiring(
            FixedOfficeClock.at("2026-12-30T10:00"),
            new Keys(Folders.fresh("keys")),
            Settings.from(Map.of()),
            new SplittableRandom(1));
    wiring.make(LogKeys.class);
    return wiring;
  }

  private static NewLearner somebody() {
    return new NewLearner(
        "王小明",
        LocalDate.of(1956, 3, 7),
        Optional.of(new Identity(IdentityType.NATIONAL_ID, "A123456789")));
  }
}
