package org.artsenrol.enrol.objection;

import org.artsenrol.enrol.objection.ObjectionRefused.Reason;

/**
 * What the venue answers, for everybody to read.
 *
 * @param zh 5 to 1,000 letters
 * @param en null for Chinese only
 */
public record Answer(Objection.Decision decision, String zh, String en) {

  /**
   * @throws ObjectionRefused if there is no decision, or too little or too much is said
   */
  public Answer {
    zh = zh == null ? "" : zh.strip();
    en = en == null || en.isBlank() ? null : en.strip();
    int length = Math.max(zh.length(), en == null ? 0 : en.length());
    if (decision == null || zh.length() < Complaint.SHORTEST || length > Complaint.LONGEST) {
      throw new ObjectionRefused(Reason.ANSWER, Complaint.SHORTEST, Complaint.LONGEST, length);
    }
  }

  /** All that will be public of it. */
  String text() {
    return en == null ? zh : zh + "\n" + en;
  }
}
