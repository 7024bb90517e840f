package org.artsenrol.opendata.log;

import org.artsenrol.lottery.log.RecordKind;

/**
 * A record and its place in the log.
 *
 * @param content canonical bytes
 */
public record PlacedRecord(Long index, RecordKind kind, byte[] content) {
  int place() {
    return Math.toIntExact(index);
  }
}
