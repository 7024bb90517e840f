package org.artsenrol.enrol.ruling;

import org.artsenrol.enrol.ruling.RulingRefused.Reason;

/**
 * Why it is done, for everybody to read.
 *
 * @param zh 5 to 1,000 letters
 * @param en null for Chinese only
 * @param sure that whoever proposes knows it to be public for good
 */
public record Statement(String zh, String en, boolean sure) {
  static final int SHORTEST = 5;
  static final int LONGEST = 1_000;

  /**
   * @throws RulingRefused if too little or too much is said, or it is not said knowingly
   */
  public Statement {
    zh = zh == null ? "" : zh.strip();
    en = en == null || en.isBlank() ? null : en.strip();
    int length = Math.max(zh.length(), en == null ? 0 : en.length());
    if (zh.length() < SHORTEST || length > LONGEST) {
      throw new RulingRefused(Reason.WORDS, SHORTEST, LONGEST, length);
    }
    if (!sure) {
      throw new RulingRefused(Reason.NOT_SURE);
    }
  }
}
