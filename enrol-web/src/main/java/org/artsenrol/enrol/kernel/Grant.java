package org.artsenrol.enrol.kernel;

/** A role held at one venue, or in the whole city when {@code venue} is null. */
public record Grant(Role role, VenueId venue) {

  boolean coversAsVenueStaff(VenueId asked) {
    return role == Role.VENUE_STAFF && asked.equals(venue);
  }
}
