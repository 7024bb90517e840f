package org.artsenrol.lottery;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.artsenrol.lottery.bytes.GrowingRoot;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * Reads the lines of a list through two buffers: while the lines in one are read, those in the
 * other are hashed, since a canonical line is its own leaf.
 */
final class EntryReader {
  /** A hundred times what a line of two hundred wishes needs. */
  private static final int LONGEST_LINE = 1 << 21;

  private final Entries entries = new Entries();
  private final EntryScanner scanner = new EntryScanner(entries);
  private final GrowingRoot root = new GrowingRoot();

  EntryList read(InputStream in) throws IOException {
    var lines = new LineBuffer();
    var hashed = new LineBuffer();
    ForkJoinTask<?> hashing = null;
    while (lines.fill(in)) {
      take(lines);
      if (hashing != null) {
        hashing.join();
      }
      LineBuffer taken = lines;
      hashing = ForkJoinPool.commonPool().submit(() -> taken.hashInto(root));
      hashed.continueAfter(taken);
      lines = hashed;
      hashed = taken;
    }
    if (hashing != null) {
      hashing.join();
    }
    if (lines.held() > 0) {
      throw Format.refusal("the last line of the list has no LF");
    }
    var digest = new ListDigest(entries.size(), HexFormat.of().formatHex(root.root()));
    return new EntryList(entries, digest);
  }

  private void take(LineBuffer lines) {
    int next = 0;
    for (int at = 0; at < lines.whole(); at = next) {
      int number = entries.size() + 1;
      next = scanner.take(lines.bytes(), at, lines.whole());
      if (next == EntryScanner.NO_LINE) {
        throw judged(lines, at).within("line " + number);
      }
      mustEnd(number, next - at);
      Format.between("entries", 0, entries.size(), Format.MOST_ENTRIES);
      lines.lineEndsAt(next);
    }
    mustEnd(entries.size() + 1, lines.held() - lines.whole());
  }

  private static void mustEnd(int number, int length) {
    if (length > LONGEST_LINE) {
      throw Format.refusal("line " + number + " of the list has no end");
    }
  }

  /** Why a line is no canonical entry, in the general reader's words. */
  private static Refusal judged(LineBuffer lines, int from) {
    int to = from;
    while (lines.bytes()[to] != '\n') {
      to++;
    }
    byte[] line = Arrays.copyOfRange(lines.bytes(), from, to);
    try {
      Entry.from(Shape.read(line, JsonReader.Dialect.LC1));
      return Format.refusal("not canonical");
    } catch (Refusal refusal) {
      return refusal;
    }
  }
}
