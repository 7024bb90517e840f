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
import java.util.Optional;
import org.artsenrol.config.Settings;
import org.artsenrol.opendata.store.LogRestore;

/**
 * Gives a database without a log the one of an archive, if the settings name one. A database that
 * has a log keeps it, so the setting may stay where it is.
 */
@ApplicationScoped
public class LogReturn implements StartupTask {
  private static final Logger LOG = System.getLogger(LogReturn.class.getName());

  @Inject Settings settings;
  @Inject LogRestore restore;

  @Override
  public void run() throws IOException {
    Optional<Path> archive = settings.logRestore();
    if (archive.isEmpty() || !restore.isWanted()) {
      return;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive.get()))) {
      restore.restore(in);
    }
    LOG.log(Level.INFO, "The public log was taken over from {0}", archive.get());
  }
}
