package org.artsenrol.enrol.odds;

/**
 * One seat given by a draw.
 *
 * @param code the public code of whoever got it
 * @param pass id of the pass, e.g. {@code open} or {@code senior}
 * @param round from 1
 */
public record Admission(String code, String pass, int round) {

  /** The code in groups of four, as it is read aloud. */
  public String getSpacedCode() {
    return Codes.spaced(code);
  }

  public String getCode() {
    return code;
  }

  public String getPass() {
    return pass;
  }

  public int getRound() {
    return round;
  }
}
