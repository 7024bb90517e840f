package org.artsenrol.opendata.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.artsenrol.opendata.LiveCount;
import org.artsenrol.opendata.store.PublicView;

/** All that can be shown at one moment, with how new it is from each route's side. */
record Showing(PublicView view) {

  /** Equal for two moments between which nothing of this route changed. */
  Object version(Route route) {
    return isCounted(route)
        ? List.of(view.version(), view.countNumber(), view.historyNumber())
        : view.version();
  }

  Optional<Instant> asOf(Route route) {
    return isCounted(route)
        ? view.counts().stream().map(LiveCount::asOf).max(Comparator.naturalOrder())
        : view.asOf();
  }

  long changeNumber(Route route) {
    long published = view.version().changeNumber();
    return isCounted(route) ? Math.max(published, view.countNumber()) : published;
  }

  private static boolean isCounted(Route route) {
    return route
        .shape()
        .filter(shape -> shape == Shape.COUNT || shape == Shape.SNAPSHOT)
        .isPresent();
  }
}
