package org.artsenrol.lottery.log;

import java.util.Set;

/** What a record tells, and the fields of its body (section 8). */
public enum RecordKind {
  RULES(
      "term",
      "venue",
      "stage",
      "manifest",
      "T",
      "objection_hours",
      "groups",
      "weights_basis",
      "waitlist",
      "witnesses",
      "mirrors",
      "person_key",
      "void_reasons",
      "software"),
  FREEZE(Set.of("manifest", "T"), Set.of("supersedes")),
  ENTROPY("freeze", "values", "proofs"),
  RESULT("freeze", "result"),
  OFFER("class", "code", "until", "from"),
  CONFIRM("class", "code"),
  DECLINE("class", "code"),
  LAPSE("class", "code"),
  WITHDRAW("class", "code"),
  REFUND("class", "code"),
  SKIP("class", "code", "reason"),
  QUOTA("class", "seats"),
  CALLED_OFF("class", "reason"),
  RESCHEDULED("class", "meetings", "reason"),
  CORRECTION(Set.of("effect", "basis", "officers"), Set.of("class", "code")),
  VOID(Set.of("reason"), Set.of("successor")),
  AUDIT("sample", "seed", "outcome"),
  KEY("old", "new"),
  /** A revised stage plan, of whatever fields a plan has. */
  PLAN;

  private final Set<String> needed;
  private final Set<String> allowed;

  RecordKind(String... needed) {
    this(Set.of(needed), Set.of());
  }

  RecordKind(Set<String> needed, Set<String> allowed) {
    this.needed = needed;
    this.allowed = allowed;
  }

  /** The fields that a body has. */
  public Set<String> needed() {
    return needed;
  }

  /** The fields that it may have besides. */
  public Set<String> allowed() {
    return allowed;
  }

  /** Whether it moves somebody's seat or place on a waitlist. */
  public boolean isMovement() {
    return compareTo(OFFER) >= 0 && compareTo(SKIP) <= 0;
  }
}
