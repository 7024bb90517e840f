package org.artsenrol.enrol.catalogue;

/** How a stage fills its classes. */
public enum StageKind {
  /** Applications are collected, then a public draw decides. */
  LOTTERY,
  /** Online, in the order of arrival. */
  FIRST_COME,
  /** In person at the venue. */
  COUNTER
}
