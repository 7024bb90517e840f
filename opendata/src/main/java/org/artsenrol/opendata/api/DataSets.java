package org.artsenrol.opendata.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.opendata.Field;

/** The collections that are listed in catalogues: those that stand at one address. */
final class DataSets {
  private DataSets() {}

  static List<Route> all() {
    return Stream.of(Route.values())
        .filter(route -> route.isCollection() && !route.path().contains("{"))
        .filter(route -> route != Route.DUMPS && route != Route.STATS)
        .toList();
  }

  static String columnsZh(Route route) {
    return route.shape().orElseThrow().fields().stream()
        .map(field -> Wording.zh("heading." + field.name()))
        .collect(Collectors.joining("、"));
  }

  static String columnsEn(Route route) {
    return route.shape().orElseThrow().fields().stream()
        .map(Field::name)
        .collect(Collectors.joining(", "));
  }

  /** Whether it changes while people act. */
  static boolean isLive(Route route) {
    return route.freshness() == Freshness.LIVE;
  }
}
