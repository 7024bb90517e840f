package org.artsenrol.opendata.api;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why something is not served. Titles and remedies are in {@link Wording}. */
public enum ProblemKind {
  BAD_PARAMETER(400),
  NOT_FOUND(404),
  NOT_YET_PUBLISHED(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  BAD_REQUEST(400),
  INTERNAL_ERROR(500),
  RANGE_NOT_SATISFIABLE(416),
  TOO_MANY_REQUESTS(429),
  UNAVAILABLE(503);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** For example {@code not-yet-published}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<ProblemKind> ofSlug(String slug) {
    return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
  }

  /** The kind for a refusal of the server's own: whatever is not known here is a bad request. */
  static ProblemKind ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 416 -> RANGE_NOT_SATISFIABLE;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }
}
