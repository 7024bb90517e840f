package org.artsenrol.enrol.ruling;

import org.artsenrol.enrol.kernel.Refused;

/** A ruling that cannot be proposed, or not be confirmed. Nothing of it is done. */
public class RulingRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Too little or too much is said for everybody to read. */
    WORDS,
    /** The words name somebody, or how to reach her. */
    PERSONAL,
    /** Whoever proposes or confirms has not said that she knows it to be public for good. */
    NOT_SURE,
    /** Another one of this kind waits for its second officer. */
    WAITING,
    /** It was confirmed or dropped before. */
    DECIDED,
    /** Whoever proposed cannot confirm. */
    SAME_OFFICER,
    /** Two of the city office cannot decide over a venue's draw. */
    VENUE_NEEDED,
    /** Nothing about the draw is public yet: its plan can still be changed. */
    NO_RULES,
    /** There is no frozen list. */
    NOT_FROZEN,
    /** T has come, or the result is there. */
    DRAWN,
    /** The draw is void already. */
    VOID,
    /** A new list could not be public for the promised hours before T. */
    TOO_LATE,
    /** No objection was chosen, or one that was not upheld. */
    NOTHING_UPHELD,
    /** The application has no such promise of a line. */
    NO_SUCH_PROMISE,
    /** The learner has applied anew since; she cannot stand in the list twice. */
    OTHER_LIVE,
    /** The new list would be the old one. */
    NOTHING_CHANGES,
    /** The list would now be another one than the proposed one. */
    CHANGED_MEANWHILE,
    /** After T a draw is void only for a reason that its rules name. */
    REASON,
    /** What is to take its place is no lottery of this venue and term that still takes wishes. */
    SUCCESSOR,
    /** The class is none of this draw. */
    CLASS,
    /** The code is not in the draw's list. */
    CODE,
    /** What is done, or on what legal basis, is not said or said at too great length. */
    EFFECT
  }

  private final Reason reason;

  RulingRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
