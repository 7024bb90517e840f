package org.artsenrol.enrol.catalogue.importer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds out in which characters a text file is written. UTF-8 is asked first, since hardly any text
 * in MS950 (Big5 as Windows has it) is valid UTF-8 by chance; the other way round many are.
 */
final class Decoding {
  private static final Charset MS950 = Charset.forName("x-windows-950");
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Decoding() {}

  /**
   * @throws Unreadable if it is neither, or has characters that no text has
   */
  static String decode(String name, byte[] bytes) throws Unreadable {
    for (Charset charset : List.of(StandardCharsets.UTF_8, MS950)) {
      Optional<String> text = strictly(charset, bytes).filter(t -> t.indexOf('\0') < 0);
      if (text.isPresent()) {
        return text.get().startsWith(BYTE_ORDER_MARK) ? text.get().substring(1) : text.get();
      }
    }
    throw Unreadable.file(name);
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
