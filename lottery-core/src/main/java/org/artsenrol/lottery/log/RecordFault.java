package org.artsenrol.lottery.log;

/** Why a record cannot stand where it stands (sections 1, 6 and 8). */
public enum RecordFault {
  /** Its body has other fields than its kind, or a field of another form. */
  BODY,
  /** It is of another draw. */
  DRAW,
  /** Its time is of another clock than the draw's. */
  CLOCK,
  /** It is earlier than the record before it. */
  TIME,
  /** Its kind cannot follow what came before. */
  ORDER,
  /** The objection period of the rules is shorter than anybody may set it. */
  OBJECTION_TOO_SHORT,
  /** The list was frozen without leaving the objection period before T. */
  FROZEN_TOO_LATE,
  /** A freeze that names another T than the rules. */
  FREEZE_T,
  /** A freeze that does not name the one it replaces, or names one it cannot. */
  SUPERSEDES,
  /** A freeze after the T of the one before: the value was known by then. */
  FROZEN_AFTER_T,
  /** Entropy or result before T. */
  BEFORE_T,
  /** Entropy or result that answers another freeze than the last. */
  OTHER_FREEZE,
  /** Voided after T for a reason that the rules do not know. */
  VOID_REASON,
  /** Fewer than two officers. */
  OFFICERS,
  /** A key change that one of its two keys did not sign. */
  KEY_SIGNATURES,
  /** A class that the draw does not have. */
  NO_SUCH_CLASS,
  /** A class that has been called off. */
  CLASS_CALLED_OFF,
  /** Somebody who does not stand where this movement starts from. */
  STANDING,
  /** An offer without a free seat. */
  NO_SEAT,
  /** An offer or a skip of somebody who is not the next. */
  NOT_NEXT,
  /** An offer to somebody who has her maximum of classes. */
  AT_MAX,
  /** An offer of a class at a time when she has another. */
  CLASHES,
  /** A skip for a reason that does not hold, or that nobody knows. */
  SKIP_REASON,
  /** An offer that ends before it begins. */
  UNTIL,
  /** A lapse before the offer has ended. */
  LAPSED_TOO_EARLY,
  /** The waitlist is over. */
  WAITLIST_ENDED,
  /** Fewer seats than none. */
  QUOTA
}
