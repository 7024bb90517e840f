package org.artsenrol.opendata.api;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an asker holds already, and which part of the rest she wants.
 *
 * @param ifNoneMatch the header of that name; empty for none
 * @param range the header of that name; empty for the whole
 * @param ifRange the header of that name; empty for none
 */
public record Holding(String ifNoneMatch, String range, String ifRange) {
  /** What a first asker has. */
  static final Holding NOTHING = new Holding("", "", "");

  /** What somebody has who has everything. */
  static final Holding ALL = new Holding("*", "", "");

  /** Whether these bytes are held, by a weak comparison of RFC 9110. */
  boolean has(String sha256) {
    return !ifNoneMatch.isEmpty()
        && Stream.of(ifNoneMatch.split(","))
            .map(tag -> tag.strip().replaceFirst("^W/", ""))
            .anyMatch(
                tag ->
                    tag.equals("*")
                        || tag.equals(Answer.tag(sha256))
                        || tag.equals(Answer.gzipTag(sha256)));
  }

  /**
   * The part that is wanted of these bytes; empty if the whole is. A part of other bytes than those
   * of which the asker has the beginning would be of no use to her.
   */
  Optional<ByteRange> part(String sha256, long length) {
    boolean same = ifRange.isEmpty() || ifRange.equals(Answer.tag(sha256));
    return same ? ByteRange.of(range, length) : Optional.empty();
  }
}
