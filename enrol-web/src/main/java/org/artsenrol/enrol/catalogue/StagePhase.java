package org.artsenrol.enrol.catalogue;

/** Where a stage stands at a moment of office time. */
public enum StagePhase {
  /** Not open yet. */
  PLANNED,
  /** Takes applications, or sells. */
  OPEN,
  /** A lottery past its close that is not drawn yet: nobody may add, change or withdraw. */
  FROZEN,
  /** A lottery whose result is published. */
  DRAWN,
  /** A stage of another kind that is over. */
  ENDED,
  /** A lottery that officers declared void: it takes no applications and gives no seats. */
  VOID
}
