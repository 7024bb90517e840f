package org.artsenrol.enrol.ruling;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a ruling says in its officers' own words. */
final class Texts {
  private Texts() {}

  static String of(Ruling ruling) {
    return Stream.of(
            ruling.getTextZh(),
            ruling.getTextEn(),
            ruling.getReason(),
            ruling.getEffect(),
            ruling.getBasis())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
