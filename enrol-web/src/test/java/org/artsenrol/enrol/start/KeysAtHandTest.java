package org.artsenrol.enrol.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SplittableRandom;
import org.artsenrol.config.Keys;
import org.artsenrol.enrol.account.Learners;
import org.artsenrol.enrol.account.NewLearner;
import org.artsenrol.enrol.account.person.Identity;
import org.artsenrol.enrol.account.person.IdentityType;
import org.artsenrol.enrol.testing.Database;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.FixedOfficeClock;
import org.artsenrol.enrol.testing.Folders;
import org.artsenrol.enrol.testing.Wiring;
import org.junit.jupiter.api.Test;

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

  private static Wiring wiring(Database database) {
    return database.wiring(
        FixedOfficeClock.at("2026-12-30T10:00"),
        new Keys(Folders.fresh("keys")),
        new SplittableRandom(1));
  }

  private static NewLearner somebody() {
    return new NewLearner(
        "王小明",
        LocalDate.of(1956, 3, 7),
        Optional.of(new Identity(IdentityType.NATIONAL_ID, "A123456789")));
  }
}
