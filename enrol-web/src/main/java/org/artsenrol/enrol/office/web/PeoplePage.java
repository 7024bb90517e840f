package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.artsenrol.enrol.account.NewStaff;
import org.artsenrol.enrol.account.Staff;
import org.artsenrol.enrol.account.StaffDesk;
import org.artsenrol.enrol.account.password.InitialPassword;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.site.Site;

/** Who serves where: the city office hires, lends passwords, and closes the door behind leavers. */
@Named
@RequestScoped
public class PeoplePage {
  /** Chosen in place of a venue; no venue's slug has capitals. */
  private static final String CITY = "CITY";

  @Inject private CurrentActor actor;
  @Inject private StaffDesk desk;
  @Inject private Catalogue catalogue;
  @Inject private RandomGenerator random;
  @Inject private Site site;

  private String username;
  private String name;
  private String venue;
  private String slipFor;
  private String slip;

  /** Opens the page to the city office, or answers 403. */
  public void load() {
    getEverybody();
  }

  /** Hires for a venue or for the city office. */
  public void hire() {
    Grant grant =
        CITY.equals(venue)
            ? new Grant(Role.CITY_OFFICE, null)
            : new Grant(Role.VENUE_STAFF, new VenueId(venue));
    String password = InitialPassword.next(random);
    desk.hire(actor.get(), new NewStaff(username, name, password, List.of(grant)));
    hand(username, password);
  }

  /** Lends a password in place of a forgotten one. */
  public void lend(String whose) {
    String password = InitialPassword.next(random);
    desk.lendPassword(actor.get(), whose, password);
    hand(whose, password);
  }

  /** Closes the door behind somebody. */
  public void disable(String whose) {
    desk.disable(actor.get(), whose);
  }

  private void hand(String whose, String password) {
    slipFor = whose;
    slip = password;
  }

  public List<Staff> getEverybody() {
    return desk.everybody(actor.get());
  }

  /** What is chosen for the city office. */
  public String getCity() {
    return CITY;
  }

  public List<Venue> getVenues() {
    return catalogue.venues();
  }

  /** The venue that a grant is for; nothing where it is for the whole city. */
  public String where(Grant grant) {
    return Optional.ofNullable(grant.venue())
        .map(catalogue::getVenue)
        .map(v -> site.pick(v.getNameZh(), v.getNameEn()))
        .orElse("");
  }

  /** Whose password was just lent; null on every other answer. */
  public String getSlipFor() {
    return slipFor;
  }

  /** The password just lent, shown this once. */
  public String getSlip() {
    return slip;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getVenue() {
    return venue;
  }

  public void setVenue(String venue) {
    this.venue = venue;
  }
}
