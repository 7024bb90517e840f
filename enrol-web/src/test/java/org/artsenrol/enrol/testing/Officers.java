package org.artsenrol.enrol.testing;

import java.util.List;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;

/** Members of staff with rows of their own, for acts that are kept with who did them. */
public final class Officers {
  private final Season season;

  public Officers(Season season) {
    this.season = season;
  }

  public Actor ofVenue(String username, String venue) {
    return hired(username, new Grant(Role.VENUE_STAFF, new VenueId(venue)));
  }

  public Actor ofCity(String username) {
    return hired(username, new Grant(Role.CITY_OFFICE, null));
  }

  private Actor hired(String username, Grant grant) {
    return Actor.staff(season.transact(() -> row(username)), username, List.of(grant));
  }

  private long row(String username) {
    var em = season.database.em();
    long id =
        ((Number) em.createNativeQuery("select count(*) + 1 from staff").getSingleResult())
            .longValue();
    em.createNativeQuery(
            "insert into staff (id, username, password_hash, name, change_password,"
                + " failed_sign_ins, created_at, version)"
                + " values (?1, ?2, 'x', ?2, false, 0, current_timestamp, 0)")
        .setParameter(1, id)
        .setParameter(2, username)
        .executeUpdate();
    return id;
  }
}
