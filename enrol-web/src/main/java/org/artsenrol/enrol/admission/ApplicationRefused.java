package org.artsenrol.enrol.admission;

import org.artsenrol.enrol.kernel.Refused;

/** An application that cannot be taken, and what stands in its way. Nothing of it is kept. */
public class ApplicationRefused extends Refused {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** The stage opens later. */
    NOT_OPEN,
    /** The stage has closed. */
    CLOSED,
    /** The stage's draw was declared void. */
    VOID,
    /** What decides the draw is not public yet, so nobody could be promised a place in it. */
    NO_RULES,
    /** The log's key is not at hand, and nothing is taken that it has not promised. */
    NO_PROMISE,
    /** The stage is not a lottery. */
    NOT_LOTTERY,
    /** It is a lottery, in which nobody takes a seat at once. */
    NOT_DESK,
    /** No class was chosen. */
    EMPTY,
    /** A class of another venue or term. */
    WRONG_VENUE,
    /** The class will not be held. */
    CALLED_OFF,
    /** The learner is too young or too old for the class. */
    AGE,
    /** More classes than one may still win. */
    LIMIT,
    /** More wishes than can be ranked. */
    TOO_MANY,
    /** The class has no seats in this stage. */
    NOT_IN_STAGE,
    /** The stage is for learners of another age. */
    STAGE_AGE,
    /** The stage is for residents, whose identity card is looked at over the counter. */
    RESIDENTS,
    /** The stage is for children. */
    CHILDREN,
    /** The stage is for children for whom a parent or guardian applies. */
    PARENT,
    /** The stage is for those who held a seat at the venue before. */
    RETURNING_VENUE,
    /** The stage is for those who held a seat in the same course before. */
    RETURNING_COURSE,
    /** She holds a seat in the class already. */
    ALREADY,
    /** Meets at the same time as a seat she holds. */
    CLASH,
    /** Meets at the same time as a wish of hers in another stage. */
    CLASH_WISH,
    /** Two of these wishes meet at the same time. */
    CLASH_OWN,
    /** Without an identity number on file nobody can stand in a public list. */
    IDENTITY_MISSING,
    /** It was withdrawn before. */
    WITHDRAWN
  }

  private final Reason reason;

  ApplicationRefused(Reason reason, Object... facts) {
    super(reason, facts);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
