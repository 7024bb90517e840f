package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.JsonReader.Dialect;
import org.artsenrol.lottery.bytes.Merkle;

/**
 * Any bytes at all as the files of a draw: each is refused as {@code FORMAT} or {@code VERSION}, or
 * read so that it is written again as the same canonical bytes. Plain tests replay the kept bytes;
 * {@code JAZZER_FUZZ=1} looks for new ones.
 */
class InputFuzzTest {

  @FuzzTest
  void manifestIsRefusedOrWrittenAgainAsItWas(byte[] bytes) {
    holdsItsOneForm(Dialect.LC1, Manifest::parse, Manifest::canonical, bytes);
  }

  @FuzzTest
  void entropyIsRefusedOrWrittenAgainAsItWas(byte[] bytes) {
    holdsItsOneForm(Dialect.LC1, Entropy::parse, Entropy::canonical, bytes);
  }

  @FuzzTest
  void resultIsRefusedOrWrittenAgainAsItWas(byte[] bytes) {
    holdsItsOneForm(Dialect.RFC8785, DrawResult::parse, DrawResult::canonical, bytes);
  }

  /** Where the file may be formatted freely, the general reader says what its one form is. */
  private static <T> void holdsItsOneForm(
      Dialect dialect, Function<byte[], T> parse, Function<T, byte[]> canonical, byte[] bytes) {
    T read;
    try {
      read = parse.apply(bytes);
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.FORMAT);
      return;
    }
    byte[] written = canonical.apply(read);
    assertThat(written).isEqualTo(JsonReader.read(bytes, dialect).canonical());
    assertThat(parse.apply(written)).isEqualTo(read);
  }

  @FuzzTest
  void listIsRefusedOrHasExactlyItsBytes(byte[] bytes) {
    Optional<List<byte[]>> lines = linesByTheGeneralReader(bytes);
    try {
      EntryList list = EntryList.parse(bytes);
      assertThat(lines).isPresent();
      assertThat(list.bytes()).isEqualTo(bytes);
      assertThat(list.digest().n()).isEqualTo(lines.get().size());
      assertThat(list.digest()).isEqualTo(new EntryList(list.entries()).digest());
      var leaves = lines.get().stream().map(Merkle::leaf).toList();
      assertThat(list.digest().root())
          .isEqualTo(java.util.HexFormat.of().formatHex(Merkle.root(leaves)));
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.FORMAT);
      assertThat(lines).as(refusal.getMessage()).isEmpty();
    }
  }

  /** The quick reader of lines must judge as the slow one does. */
  private static Optional<List<byte[]>> linesByTheGeneralReader(byte[] bytes) {
    var lines = new ArrayList<byte[]>();
    int start = 0;
    try {
      for (int end = 0; end < bytes.length; end++) {
        if (bytes[end] == '\n') {
          byte[] line = Arrays.copyOfRange(bytes, start, end);
          Json json = JsonReader.read(line, Dialect.LC1);
          if (!Arrays.equals(Entry.from(json).canonical(), line)) {
            return Optional.empty();
          }
          lines.add(line);
          start = end + 1;
        }
      }
    } catch (Refusal | JsonFault fault) {
      return Optional.empty();
    }
    return start == bytes.length ? Optional.of(lines) : Optional.empty();
  }
}
