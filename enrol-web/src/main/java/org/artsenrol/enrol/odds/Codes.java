package org.artsenrol.enrol.odds;

/** How draw codes are shown to people. */
public final class Codes {
  private Codes() {}

  /** Sixteen characters in groups of four. */
  public static String spaced(String code) {
    return code.replaceAll("(.{4})(?!$)", "$1 ");
  }
}
