package org.artsenrol.notify.text;

import org.artsenrol.notify.OneLine;
import org.artsenrol.notify.WrongNotice;

/**
 * A filled template.
 *
 * @param subject one line of at most 300 characters
 * @param body plain text of at most 8,000 characters; an empty line parts paragraphs
 * @throws WrongNotice if either does not fit
 */
public record Text(String subject, String body) {
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_BODY = 8000;

  /** Refuses a subject that could add headers. */
  public Text {
    OneLine.check("the subject", subject, LONGEST_SUBJECT);
    if (body.length() > LONGEST_BODY) {
      throw new WrongNotice(
          "the body has " + body.length() + " characters; " + LONGEST_BODY + " is the most");
    }
  }
}
