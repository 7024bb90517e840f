package org.artsenrol.opendata.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An expected no, turned into a problem of RFC 9457 in one place. */
public class NotServed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final String fact;
  private final transient Optional<Instant> availableAt;
  private final transient Map<String, String> headers = new LinkedHashMap<>();

  /**
   * @param fact what it is about, for the sentence: an address, a parameter, a list of types
   */
  public NotServed(ProblemKind kind, String fact) {
    this(kind, fact, Optional.empty());
  }

  private NotServed(ProblemKind kind, String fact, Optional<Instant> availableAt) {
    super(kind + ": " + fact);
    this.kind = kind;
    this.fact = fact;
    this.availableAt = availableAt;
  }

  /** Something that will be there; when, if that is promised. */
  static NotServed notYet(String what, Optional<Instant> availableAt) {
    return new NotServed(ProblemKind.NOT_YET_PUBLISHED, what, availableAt);
  }

  /** The same refusal, with one more header. */
  NotServed with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  ProblemKind kind() {
    return kind;
  }

  String fact() {
    return fact;
  }

  Optional<Instant> availableAt() {
    return availableAt;
  }

  /** What the standard asks of this refusal beside the problem itself. */
  Map<String, String> headers() {
    return headers;
  }
}
