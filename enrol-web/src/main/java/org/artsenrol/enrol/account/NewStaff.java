package org.artsenrol.enrol.account;

import java.util.List;
import org.artsenrol.enrol.kernel.Grant;

/**
 * A member of staff to be.
 *
 * @param username small letters, digits, dot and hyphen, 3 to 60
 * @param initialPassword told to her once; it opens nothing but its own replacement
 */
public record NewStaff(String username, String name, String initialPassword, List<Grant> grants) {

  public NewStaff {
    if (username == null || !username.matches("[a-z][a-z0-9.-]{2,59}")) {
      throw new StaffRefused(StaffRefused.Reason.USERNAME);
    }
    if (name == null || name.isBlank()) {
      throw new StaffRefused(StaffRefused.Reason.NAME);
    }
    grants = List.copyOf(grants);
  }
}
