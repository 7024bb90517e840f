package org.artsenrol.lottery.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Text files that an auditor writes by hand: one fact a line, empty lines mean nothing. */
final class Lines {
  /** Fifteen million codes. */
  private static final int MOST_BYTES = 1 << 28;

  private Lines() {}

  static List<String> of(String name) {
    var bytes = ByteBuffer.wrap(GivenFile.bytes(name, MOST_BYTES));
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    } catch (CharacterCodingException e) {
      throw new Unusable("input.bytes", name, "UTF-8");
    }
  }
}
