package org.artsenrol.lottery;

/**
 * The rules of section 3 in the order in which they are checked; the first broken one is the
 * answer.
 */
public enum RefusalCode {
  FORMAT,
  VERSION,
  CLASSES_ORDER,
  SLOTS_ORDER,
  RESERVE_ORDER,
  PASS_TWICE,
  GROUP_TWICE,
  LAST_PASS_CLOSED,
  TICKET_OF,
  ROUNDS,
  REVERSE_EVEN,
  RESERVE_WITHOUT_PASS,
  ENTROPY,
  LIST_SIZE,
  CODE_ORDER,
  CODE_NOT_OF_COMMIT,
  PERSON_TWICE,
  GROUPS_ORDER,
  BUSY_ORDER,
  MAX,
  WEIGHT,
  WISHES,
  WISHES_ORDER,
  WISHES_OVER_MAX,
  WISHES_CLASH,
  LIST_ROOT
}
