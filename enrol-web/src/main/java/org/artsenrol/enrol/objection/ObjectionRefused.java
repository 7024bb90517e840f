package org.artsenrol.enrol.objection;

import org.artsenrol.enrol.kernel.Refused;

/** An objection, or an answer to one, that cannot be taken. Nothing of it is kept. */
public class ObjectionRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The list is not frozen yet: she can still change her application herself. */
    NOT_FROZEN,
    /** T has passed. */
    TOO_LATE,
    /** Nothing chosen, too short or too long. */
    WORDS,
    /** As many of this application wait for an answer as may. */
    TOO_MANY,
    /** The answer is empty, too short or too long. */
    ANSWER,
    /** Whoever answers has not said that she knows it to be public for good. */
    NOT_SURE,
    /** It was answered before, and an answer is never changed. */
    ANSWERED,
    /** The answer names somebody, or how to reach her. */
    PERSONAL
  }

  private final Reason reason;

  ObjectionRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
