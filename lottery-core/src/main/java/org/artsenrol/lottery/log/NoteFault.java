package org.artsenrol.lottery.log;

/** A text that is not the note, key or checkpoint it should be; the message says what was met. */
public final class NoteFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NoteFault(String message) {
    super(message);
  }

  static void unless(boolean holds, String message) {
    if (!holds) {
      throw new NoteFault(message);
    }
  }
}
