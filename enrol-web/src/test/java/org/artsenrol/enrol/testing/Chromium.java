package org.artsenrol.enrol.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds Chromium or Chrome on this machine. Where there is none it is installed by apt, with
 * Chinese fonts, if this is Debian and we are root; otherwise the test fails with the line to run.
 */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final String PACKAGES = "chromium fonts-noto-cjk";

  private Chromium() {}

  /** The browser's program. */
  static Path program() {
    return find().orElseGet(Chromium::install);
  }

  private static Optional<Path> find() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROME")).map(Path::of),
            Stream.concat(onPath, PLACES.stream().map(Path::of)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Path install() {
    if (!Files.exists(Path.of("/etc/debian_version"))
        || !"root".equals(System.getProperty("user.name"))) {
      throw new IllegalStateException(
          "The browser tests need Chromium or Chrome. Run: sudo apt-get install -y "
              + PACKAGES
              + "  (or set CHROME to its program)");
    }
    run("apt-get update");
    run("DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends " + PACKAGES);
    return find()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "apt installed " + PACKAGES + " but no browser is on the PATH"));
  }

  private static void run(String line) {
    try {
      int exit = new ProcessBuilder("sh", "-c", line + " >&2").inheritIO().start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("Failed with exit code " + exit + ": " + line);
      }
    } catch (IOException e) {
      throw new IllegalStateException("Cannot run: " + line, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: " + line, e);
    }
  }
}
