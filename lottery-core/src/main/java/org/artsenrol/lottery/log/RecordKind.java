package org.artsenrol.lottery.log;

/** What a record tells (section 8). */
public enum RecordKind {
  RULES,
  FREEZE,
  ENTROPY,
  RESULT,
  OFFER,
  CONFIRM,
  DECLINE,
  LAPSE,
  WITHDRAW,
  REFUND,
  SKIP,
  QUOTA,
  CALLED_OFF,
  RESCHEDULED,
  CORRECTION,
  VOID,
  AUDIT,
  KEY,
  PLAN
}
