package org.artsenrol.enrol.kernel;

import java.util.List;

/**
 * Who does something: a visitor, an account holder, a member of staff, or the system's own
 * clockwork. Passed to every act that needs a right, so that the right is checked where the act
 * happens.
 *
 * @param id the internal id of the account or member of staff; null for the others
 * @param label a short name for the journal, without personal data beyond the staff member's user
 *     name
 */
public record Actor(Kind kind, Long id, String label, List<Grant> grants) {

  /** The four kinds of actor. */
  public enum Kind {
    ANONYMOUS,
    ACCOUNT,
    STAFF,
    SYSTEM
  }

  /** A visitor who has not signed in. */
  public static final Actor ANONYMOUS = new Actor(Kind.ANONYMOUS, null, "visitor", List.of());

  /** All that happens by itself. */
  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system", List.of());

  public Actor {
    grants = List.copyOf(grants);
  }

  /** An account holder. */
  public static Actor account(long accountId) {
    return new Actor(Kind.ACCOUNT, accountId, "account " + accountId, List.of());
  }

  /** A member of staff with the grants she holds now. */
  public static Actor staff(long staffId, String username, List<Grant> grants) {
    return new Actor(Kind.STAFF, staffId, username, grants);
  }

  public boolean isAccount() {
    return kind == Kind.ACCOUNT;
  }

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }

  public boolean isSystem() {
    return kind == Kind.SYSTEM;
  }

  public boolean isCityOffice() {
    return isSystem() || grants.stream().anyMatch(g -> g.role() == Role.CITY_OFFICE);
  }

  /** Whether she serves at some venue's counter. */
  public boolean isVenueStaff() {
    return isSystem() || grants.stream().anyMatch(g -> g.role() == Role.VENUE_STAFF);
  }

  public boolean isDemoOfficer() {
    return isSystem() || grants.stream().anyMatch(g -> g.role() == Role.DEMO_OFFICER);
  }

  /** The venues whose staff she is. */
  public List<VenueId> venues() {
    return grants.stream()
        .filter(g -> g.role() == Role.VENUE_STAFF)
        .map(Grant::venue)
        .distinct()
        .toList();
  }

  /**
   * Whether she may change what belongs to this venue: its own staff only, never the city office.
   */
  public boolean mayRun(VenueId venue) {
    return isSystem() || grants.stream().anyMatch(g -> g.coversAsVenueStaff(venue));
  }

  /** Whether she may look at what belongs to this venue: its own staff and the city office. */
  public boolean maySee(VenueId venue) {
    return mayRun(venue) || isCityOffice();
  }

  /**
   * @throws NotAllowed unless she runs this venue
   */
  public void mustRun(VenueId venue) {
    if (!mayRun(venue)) {
      throw new NotAllowed(label + " does not run " + venue);
    }
  }

  /**
   * @throws NotAllowed unless she may look into this venue
   */
  public void mustSee(VenueId venue) {
    if (!maySee(venue)) {
      throw new NotAllowed(label + " does not see " + venue);
    }
  }
}
