package org.artsenrol.opendata.watch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.lottery.log.SignedNote;

/** A signature as it stands in a note. */
final class Line {
  private Line() {}

  /** With its line feed. */
  static String of(SignedNote.Signature signature) {
    byte[] note = new SignedNote("-\n", List.of(signature)).bytes();
    String text = new String(note, StandardCharsets.UTF_8);
    return text.substring("-\n\n".length());
  }
}
