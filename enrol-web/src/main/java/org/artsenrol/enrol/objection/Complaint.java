package org.artsenrol.enrol.objection;

import org.artsenrol.enrol.objection.ObjectionRefused.Reason;

/**
 * What an applicant says.
 *
 * @param words in her own words, 5 to 1,000 letters
 * @param withCode whether her code of the list may be public with it
 */
public record Complaint(Objection.Kind kind, String words, boolean withCode) {
  static final int SHORTEST = 5;
  static final int LONGEST = 1_000;

  /**
   * @throws ObjectionRefused if there is no kind, or too little or too much is said
   */
  public Complaint {
    words = words == null ? "" : words.strip();
    if (kind == null || words.length() < SHORTEST || words.length() > LONGEST) {
      throw new ObjectionRefused(Reason.WORDS, SHORTEST, LONGEST, words.length());
    }
  }
}
