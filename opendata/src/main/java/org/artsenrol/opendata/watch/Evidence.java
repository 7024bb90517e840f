package org.artsenrol.opendata.watch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Keeps what shows a contradiction: a folder each, which this program never touches again. */
final class Evidence {
  private final Path folder;
  private final Clock clock;

  Evidence(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Writes a contradiction's exhibits side by side, and says where. */
  Path keep(Contradiction contradiction) {
    Path place = free(contradiction.fault());
    contradiction.exhibits().forEach((name, bytes) -> Disk.replace(place.resolve(name), bytes));
    return place;
  }

  /** Whether something was found in an earlier run. */
  boolean isAny() {
    return Files.exists(folder);
  }

  Path folder() {
    return folder;
  }

  private Path free(Fault fault) {
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
    Path place = folder.resolve(now + "-" + fault);
    for (int again = 2; Files.exists(place); again++) {
      place = folder.resolve(now + "-" + fault + "-" + again);
    }
    return Disk.folder(place);
  }
}
