package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.random.RandomGenerator;
import org.artsenrol.config.Settings;
import org.artsenrol.enrol.account.NewStaff;
import org.artsenrol.enrol.account.StaffDesk;
import org.artsenrol.enrol.account.password.InitialPassword;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Grant;
import org.artsenrol.enrol.kernel.Role;

/**
 * Lets the first person into a new installation: the city office's account, with a password in a
 * file that only the server's user can read and that opens nothing but its own replacement. Nothing
 * happens where anybody has ever been hired.
 */
@ApplicationScoped
public class FirstOfficer implements StartupTask {
  private static final Logger LOG = System.getLogger(FirstOfficer.class.getName());
  private static final String USERNAME = "city";

  @Inject private StaffDesk staff;
  @Inject private RandomGenerator random;
  @Inject private Settings settings;

  @Override
  public void run() throws IOException {
    if (!staff.everybody(Actor.SYSTEM).isEmpty()) {
      return;
    }
    String password = InitialPassword.next(random);
    Path slip = settings.dataDir().resolve("first-sign-in.txt");
    write(slip, settings.baseUrl() + "/staff/sign-in\n" + USERNAME + "\n" + password + "\n");
    Grant all = new Grant(Role.CITY_OFFICE, null);
    staff.hire(Actor.SYSTEM, new NewStaff(USERNAME, "文化局", password, List.of(all)));
    LOG.log(Level.INFO, "The city office signs in for the first time with the slip in {0}", slip);
  }

  private static void write(Path slip, String text) throws IOException {
    Files.createDirectories(slip.getParent());
    Files.deleteIfExists(slip);
    Files.createFile(
        slip, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(slip, text);
  }
}
