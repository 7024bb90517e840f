package org.artsenrol.notify;

/**
 * A text that goes into a header, an address or a key: one line, not empty, not too long. A line
 * break there would let whoever wrote the text add headers of her own (CWE-93).
 */
public final class OneLine {

  private OneLine() {}

  /**
   * Checks a text.
   *
   * @param what how the text is called in the refusal, which never repeats the text itself
   * @return the text
   * @throws WrongNotice if it is blank, longer than {@code longest} characters, or holds a line
   *     break or another control character
   */
  public static String check(String what, String text, int longest) {
    if (text.isBlank()) {
      throw new WrongNotice(what + " is empty");
    }
    if (text.length() > longest) {
      throw new WrongNotice(
          what + " has " + text.length() + " characters; " + longest + " is the most");
    }
    if (text.codePoints().anyMatch(OneLine::breaksTheLine)) {
      throw new WrongNotice(what + " holds a line break or a control character");
    }
    return text;
  }

  private static boolean breaksTheLine(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
