package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.GrowingRoot;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Merkle;
import org.junit.jupiter.api.Test;

/** The quick reader of canonical lines judges every byte as the general reader of JSON does. */
class EntryReaderTest {
  private static final byte[] TRIED = "\"\\,:[]{}019aZ.- \n".getBytes(StandardCharsets.US_ASCII);

  @Test
  void everyByteReplacedIsJudgedAsTheGeneralReaderJudgesIt() {
    RandomDraws.Input input = new RandomDraws(11).next();
    for (Entry entry : input.list().entries().subList(0, 4)) {
      byte[] line = entry.canonical();
      for (int at = 0; at < line.length; at++) {
        for (byte other : TRIED) {
          byte[] broken = line.clone();
          broken[at] = other;
          assertThat(quick(broken)).as(text(broken)).isEqualTo(general(broken));
        }
      }
    }
  }

  @Test
  void everyByteLeftOutOrDoubledIsJudgedAsTheGeneralReaderJudgesIt() {
    byte[] line = new RandomDraws(11).next().list().entries().get(0).canonical();
    for (int at = 0; at < line.length; at++) {
      String text = text(line);
      byte[] shorter = bytes(text.substring(0, at) + text.substring(at + 1));
      byte[] longer = bytes(text.substring(0, at) + text.charAt(at) + text.substring(at));
      assertThat(quick(shorter)).isEqualTo(general(shorter));
      assertThat(quick(longer)).isEqualTo(general(longer));
    }
  }

  private static Optional<List<Entry>> quick(byte[] line) {
    try {
      return Optional.of(EntryList.parse(bytes(text(line) + "\n")).entries());
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.FORMAT);
      return Optional.empty();
    }
  }

  private static Optional<List<Entry>> general(byte[] line) {
    try {
      var entries = new ArrayList<Entry>();
      for (String each : (text(line) + "\n").split("(?<=\n)")) {
        byte[] alone = bytes(each.substring(0, each.length() - 1));
        Entry entry = Entry.from(Shape.read(alone, JsonReader.Dialect.LC1));
        if (!Arrays.equals(alone, entry.canonical())) {
          return Optional.empty();
        }
        entries.add(entry);
      }
      return Optional.of(entries);
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  /** However the bytes arrive, lines and root are the same. */
  @Test
  void listMayArriveInPiecesOfAnySize() throws IOException {
    EntryList list = new RandomDraws(3).next().list();
    for (int piece : new int[] {1, 2, 7, 300}) {
      EntryList read = EntryList.read(new Pieces(list.bytes(), piece));
      assertThat(read).isEqualTo(list);
      assertThat(read.digest()).isEqualTo(list.digest());
    }
  }

  /**
   * A line of two hundred long ids is wider than nothing else is; one without an end is refused.
   */
  @Test
  void longLinesAreReadAndEndlessOnesAreNot() {
    Entry some = new RandomDraws(3).next().list().entries().get(0);
    List<String> wishes =
        IntStream.range(0, 200).mapToObj(i -> "w".repeat(61) + String.format("%03d", i)).toList();
    List<String> busy =
        IntStream.range(0, 2000).mapToObj(i -> "s".repeat(60) + String.format("%04d", i)).toList();
    var wide =
        Entry.of(some.commit(), some.person(), new Application(wishes, busy, List.of(), 1, 1));
    EntryList list = EntryList.sorted(List.of(wide));
    assertThat(EntryList.parse(list.bytes())).isEqualTo(list);
    byte[] endless = new byte[5 << 20];
    Arrays.fill(endless, (byte) 'x');
    assertThatThrownBy(() -> EntryList.parse(endless)).hasMessageContaining("no end");
  }

  @Test
  void personsAlikeInTheirBeginningAreTwo() {
    Entry one = new RandomDraws(3).next().list().entries().get(0);
    var entries = new ArrayList<Entry>();
    for (String person : List.of("0000000000000000", "0000000000000001", "0000000000000001")) {
      entries.add(new Entry(one.code(), one.commit(), person, one.application()));
    }
    assertThat(new Persons(entries.subList(0, 2)).firstTwice()).isEqualTo(2);
    assertThat(new Persons(entries).firstTwice()).isEqualTo(2);
    entries.add(1, entries.get(0));
    assertThat(new Persons(entries).firstTwice()).isEqualTo(1);
  }

  @Test
  void rootGrowsAsTheTreeHasIt() {
    var root = new GrowingRoot();
    var leaves = new ArrayList<byte[]>();
    for (int n = 0; n < 70; n++) {
      assertThat(root.root()).isEqualTo(Merkle.root(leaves));
      byte[] leaf = {9, (byte) n, 9};
      root.add(leaf, 1, 2);
      leaves.add(Merkle.leaf(new byte[] {(byte) n}));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Gives so many bytes at a time at the most. */
  private static final class Pieces extends InputStream {
    private final ByteArrayInputStream whole;
    private final int most;

    Pieces(byte[] bytes, int most) {
      whole = new ByteArrayInputStream(bytes);
      this.most = most;
    }

    @Override
    public int read() {
      return whole.read();
    }

    @Override
    public int read(byte[] into, int from, int count) {
      return whole.read(into, from, Math.min(most, count));
    }
  }
}
