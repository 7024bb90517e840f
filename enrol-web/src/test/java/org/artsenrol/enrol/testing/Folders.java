package org.artsenrol.enrol.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** New folders for one run, inside the build's own, so that a clean build leaves nothing behind. */
public final class Folders {
  private static final Path ROOT = Path.of("target", "test-folders").toAbsolutePath();

  private Folders() {}

  /** An empty folder that no other test knows. */
  public static Path fresh(String name) {
    try {
      return Files.createTempDirectory(Files.createDirectories(ROOT), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
