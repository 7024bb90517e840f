package org.artsenrol.enrol.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Role;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.enrol.kernel.VenueId;

/** A {@link Grant} as a member of staff holds it: a role at one venue, or in the whole city. */
@Entity
@Table(name = "staff_grant")
public class StaffGrant extends Stored {
  @ManyToOne
  @JoinColumn(name = "staff_id")
  private Staff staff;

  @Enumerated(EnumType.STRING)
  private Role role;

  private String venue;

  protected StaffGrant() {}

  StaffGrant(Staff staff, Grant grant) {
    this.staff = staff;
    this.role = grant.role();
    this.venue = grant.venue() == null ? null : grant.venue().slug();
  }

  Grant grant() {
    return new Grant(role, venue == null ? null : new VenueId(venue));
  }
}
