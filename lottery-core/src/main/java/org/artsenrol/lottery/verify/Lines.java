package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Text files that an auditor writes by hand: one fact a line, empty lines mean nothing. */
final class Lines {
  private Lines() {}

  static List<String> of(String name) {
    try {
      return Files.readAllLines(Path.of(name)).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("input.unreadable", name);
    }
  }
}
