package org.artsenrol.lottery;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.artsenrol.lottery.bytes.GrowingRoot;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * Reads the lines of a list through one buffer and hashes each as it passes, since a canonical line
 * is its own leaf.
 */
final class EntryReader {
  private static final int BUFFER = 1 << 16;

  /** A hundred times what a line of two hundred wishes needs. */
  private static final int LONGEST_LINE = 1 << 21;

  private final EntryScanner scanner = new EntryScanner();
  private final GrowingRoot root = new GrowingRoot();
  private final List<Entry> entries = new ArrayList<>();
  private byte[] buffer = new byte[BUFFER];
  private int held;

  EntryList read(InputStream in) throws IOException {
    for (int read = fill(in); read >= 0; read = fill(in)) {
      int before = held;
      held += read;
      takeLines(before);
      makeRoom();
    }
    if (held > 0) {
      throw Format.refusal("the last line of the list has no LF");
    }
    var digest = new ListDigest(entries.size(), HexFormat.of().formatHex(root.root()));
    return new EntryList(Collections.unmodifiableList(entries), digest);
  }

  private int fill(InputStream in) throws IOException {
    return in.read(buffer, held, buffer.length - held);
  }

  /** Takes every whole line; no line feed stands before the given place. */
  private void takeLines(int searchFrom) {
    int start = 0;
    for (int end = searchFrom; end < held; end++) {
      if (buffer[end] == '\n') {
        take(start, end);
        start = end + 1;
      }
    }
    held -= start;
    System.arraycopy(buffer, start, buffer, 0, held);
  }

  private void makeRoom() {
    if (held >= LONGEST_LINE) {
      throw Format.refusal("line " + (entries.size() + 1) + " of the list has no end");
    }
    if (held == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  private void take(int from, int to) {
    try {
      entries.add(scanner.entry(buffer, from, to).orElseGet(() -> judged(from, to)));
    } catch (Refusal refusal) {
      throw refusal.within("line " + (entries.size() + 1));
    }
    Format.between("entries", 0, entries.size(), Format.MOST_ENTRIES);
    root.add(buffer, from, to);
  }

  /** The general reader's judgement of a line that is not of the canonical form. */
  private Entry judged(int from, int to) {
    byte[] line = Arrays.copyOfRange(buffer, from, to);
    Entry entry = Entry.from(Shape.read(line, JsonReader.Dialect.LC1));
    if (!Arrays.equals(line, entry.canonical())) {
      throw Format.refusal("not canonical");
    }
    return entry;
  }
}
