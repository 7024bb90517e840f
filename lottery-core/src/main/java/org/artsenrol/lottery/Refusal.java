package org.artsenrol.lottery;

/** An input that breaks a rule of section 3. No part of a draw is ever computed from it. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final RefusalCode code;
  private final String where;

  /**
   * @param where what broke the rule, in plain ASCII words for a log or a developer
   */
  public Refusal(RefusalCode code, String where) {
    super(code + ": " + where);
    this.code = code;
    this.where = where;
  }

  /** The same refusal, naming the place of the part in which it was met. */
  Refusal within(String place) {
    return new Refusal(code, place + ": " + where);
  }

  public RefusalCode code() {
    return code;
  }
}
