package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.artsenrol.config.Settings;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.LogRestore;

/**
 * Gives a database without a log the one of an archive, if the settings name one. A database that
 * has a log keeps it, so the setting may stay where it is. What waits is then signed, also the
 * empty log of a new installation: a site that is ready has a checkpoint to show.
 */
@ApplicationScoped
public class LogReturn implements StartupTask {
  private static final Logger LOG = System.getLogger(LogReturn.class.getName());

  @Inject Settings settings;
  @Inject LogRestore restore;
  @Inject Integrator integrator;
  @Inject Clock machine;

  @Override
  public void run() throws IOException {
    Optional<Path> archive = settings.logRestore();
    if (archive.isPresent() && restore.isWanted()) {
      takeOver(archive.get());
    }
    integrator.run(machine.instant());
  }

  private void takeOver(Path archive) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      restore.restore(in);
    }
    LOG.log(Level.INFO, "The public log was taken over from {0}", archive);
  }
}
