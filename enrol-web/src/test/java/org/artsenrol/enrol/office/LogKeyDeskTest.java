package org.artsenrol.enrol.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.NotAllowed;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.office.LogKeyDesk.Reign;
import org.artsenrol.enrol.testing.Engine;
import org.artsenrol.enrol.testing.Season;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The city office changes the public log's key. */
class LogKeyDeskTest {
  private static final Actor CITY =
      Actor.staff(1, "city", List.of(new Grant(Role.CITY_OFFICE, null)));
  private static final Actor CLERK =
      Actor.staff(2, "lin", List.of(new Grant(Role.VENUE_STAFF, new VenueId("dadun"))));

  private static List<Reign> keys(Season season) {
    return season.transact(() -> season.wiring.make(LogKeyDesk.class).keys(CITY));
  }

  private static void change(Season season, Actor actor) {
    season.database.transact(() -> season.wiring.make(LogKeyDesk.class).change(actor));
  }

  @ParameterizedTest
  @EnumSource
  void newKeySignsFromItsRecordOnAndTheOldOneIsNotForgotten(Engine engine) {
    try (Season season = new Season(engine, 6)) {
      season.integrate();
      Reign first = keys(season).get(0);
      assertThat(first.present()).isTrue();
      change(season, CITY);
      season.integrate();
      assertThat(keys(season)).hasSize(2);
      assertThat(keys(season).get(0).present()).isTrue();
      assertThat(keys(season).get(0).since()).contains(season.clock.now());
      assertThat(keys(season).get(1).key()).isEqualTo(first.key());
      assertThat(keys(season).get(1).present()).isFalse();
      assertThat(season.heard(LogKeyChanged.class))
          .singleElement()
          .satisfies(
              told -> {
                assertThat(told.before()).isEqualTo(first.key().toString());
                assertThat(told.subject()).isEqualTo(keys(season).get(0).key().toString());
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodyButTheCityOfficeLooksOrChanges(Engine engine) {
    try (Season season = new Season(engine, 6)) {
      season.integrate();
      for (Actor actor : List.of(CLERK, Actor.ANONYMOUS, Actor.account(1))) {
        assertThatThrownBy(() -> change(season, actor)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                () -> season.transact(() -> season.wiring.make(LogKeyDesk.class).keys(actor)))
            .isInstanceOf(NotAllowed.class);
      }
      assertThat(season.heard(LogKeyChanged.class)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keyIsNotChangedBeforeThereIsOneNorWithoutIt(Engine engine) {
    try (Season season = new Season(engine, 6)) {
      assertThatThrownBy(() -> change(season, CITY)).hasMessage("NOT_BEGUN");
      season.integrate();
      LogKeyDesk bare = season.withoutKeys().make(LogKeyDesk.class);
      assertThatThrownBy(() -> season.database.transact(() -> bare.change(CITY)))
          .hasMessage("MISSING");
    }
  }
}
