package org.artsenrol.opendata.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms in which something is served, with the suffix that asks for each. */
public enum Media {
  JSON("json", "application/json"),
  CSV("csv", "text/csv"),
  NDJSON("ndjson", "application/x-ndjson"),
  ZIP("zip", "application/zip"),
  TEXT("txt", "text/plain"),
  CALENDAR("ics", "text/calendar"),
  LINKED("jsonld", "application/ld+json"),
  SHA256("sha256", "text/plain"),
  ATOM("atom", "application/atom+xml"),
  EVENTS("sse", "text/event-stream");

  private final String suffix;
  private final String type;

  Media(String suffix, String type) {
    this.suffix = suffix;
    this.type = type;
  }

  /** Without the dot. */
  public String suffix() {
    return suffix;
  }

  /** Without parameters. */
  public String type() {
    return type;
  }

  /** With the charset where it is not fixed by the type. */
  public String contentType() {
    return switch (this) {
      case CSV -> type + "; charset=utf-8; header=present";
      case TEXT, CALENDAR, SHA256, EVENTS -> type + "; charset=utf-8";
      default -> type;
    };
  }

  /** Whether it is meant to be kept as a file and not looked at in a browser. */
  public boolean isFile() {
    return this == CSV || this == ZIP || this == CALENDAR;
  }

  /** What an address that ends with this suffix asks for. */
  public static Optional<Media> ofSuffix(String suffix) {
    return Stream.of(values()).filter(media -> media.suffix.equals(suffix)).findFirst();
  }

  /**
   * The form that an Accept header likes best, by RFC 9110.
   *
   * @param accept the header; empty for none
   * @param offered in our own order of liking, which decides between equals
   * @return empty if it accepts none of them
   */
  public static Optional<Media> choose(String accept, List<Media> offered) {
    List<Range> ranges =
        accept.isBlank()
            ? List.of(new Range("*/*", 1))
            : Stream.of(accept.split(",")).map(Range::of).toList();
    return offered.stream()
        .filter(media -> media.liking(ranges) > 0)
        .max(
            Comparator.comparingDouble((Media media) -> media.liking(ranges))
                .thenComparing(Comparator.comparingInt(offered::indexOf).reversed()));
  }

  /** Of the ranges that fit, the most exact one decides. */
  private double liking(List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.exactness(type) > 0)
        .max(Comparator.comparingInt(range -> range.exactness(type)))
        .map(Range::quality)
        .orElse(0.0);
  }

  private record Range(String type, double quality) {
    static Range of(String text) {
      String[] parts = text.toLowerCase(Locale.ROOT).split(";");
      double quality =
          Stream.of(parts)
              .map(String::strip)
              .filter(part -> part.matches("q=[01](\\.\\d{0,3})?"))
              .mapToDouble(part -> Double.parseDouble(part.substring(2)))
              .findFirst()
              .orElse(1);
      return new Range(parts[0].strip(), quality);
    }

    int exactness(String other) {
      if (type.equals(other)) {
        return 3;
      }
      if (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1))) {
        return 2;
      }
      return type.equals("*/*") ? 1 : 0;
    }
  }
}
