package org.artsenrol.opendata.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that somebody asks for by the header Range of RFC 9110. One range is served;
 * whoever asks for several, or in other words than these, gets the whole, as the standard allows.
 *
 * @param from first byte, from 0
 * @param to one past the last byte; not past {@code from} if no byte of the file is asked for
 */
record ByteRange(long from, long to) {
  private static final Pattern FORM =
      Pattern.compile("bytes=(?:(\\d{1,18})-(\\d{0,18})|-(\\d{1,18}))");

  /**
   * @param header empty for none
   */
  static Optional<ByteRange> of(String header, long length) {
    Matcher asked = FORM.matcher(header.replace(" ", ""));
    if (!asked.matches()) {
      return Optional.empty();
    }
    if (asked.group(3) != null) {
      long last = Long.parseLong(asked.group(3));
      return Optional.of(new ByteRange(last == 0 ? length : Math.max(0, length - last), length));
    }
    long from = Long.parseLong(asked.group(1));
    boolean open = asked.group(2).isEmpty();
    long to = open ? length : Math.min(length, Long.parseLong(asked.group(2)) + 1);
    return open || Long.parseLong(asked.group(2)) >= from
        ? Optional.of(new ByteRange(from, to))
        : Optional.empty();
  }

  /** Whether the file has any byte of it. */
  boolean isSatisfiable(long length) {
    return from < length && from < to;
  }

  /** As the header Content-Range names it. */
  String of(long length) {
    return "bytes " + from + "-" + (to - 1) + "/" + length;
  }

  /** What Content-Range says of a file that has no such part. */
  static String none(long length) {
    return "bytes */" + length;
  }
}
