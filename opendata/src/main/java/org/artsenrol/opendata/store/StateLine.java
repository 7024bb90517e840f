package org.artsenrol.opendata.store;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the public record has come, at one moment.
 *
 * @param moment of the newest change; null before the first
 */
public record StateLine(long changeNumber, long logSize, Instant moment, long documents) {

  Optional<Instant> asOf() {
    return Optional.ofNullable(moment);
  }
}
