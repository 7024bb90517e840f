package org.artsenrol.opendata.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.artsenrol.opendata.LiveCount;
import org.artsenrol.opendata.LiveCounts;
import org.artsenrol.opendata.store.PublicView;

/** All that can be shown at one moment. */
record Showing(PublicView view, LiveCounts.Standing counts) {

  /** Equal for two moments between which nothing of this route changed. */
  Object version(Route route) {
    return isCounted(route) ? List.of(view.version(), counts.number()) : view.version();
  }

  Optional<Instant> asOf(Route route) {
    return isCounted(route)
        ? counts.byClass().values().stream().map(LiveCount::asOf).max(Comparator.naturalOrder())
        : view.asOf();
  }

  private static boolean isCounted(Route route) {
    return route.shape().equals(Optional.of(Shape.COUNT));
  }
}
