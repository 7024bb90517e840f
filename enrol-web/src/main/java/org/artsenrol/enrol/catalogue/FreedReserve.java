package org.artsenrol.enrol.catalogue;

/** Who is asked first when a reserved seat falls free after the draw. */
public enum FreedReserve {
  GROUP_FIRST,
  GENERAL
}
