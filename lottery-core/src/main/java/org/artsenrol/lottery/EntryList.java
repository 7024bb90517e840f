package org.artsenrol.lottery;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.bytes.Merkle;

/**
 * The frozen list: one canonical entry per line, each ended by one LF; the empty list is the empty
 * file.
 */
public record EntryList(List<Entry> entries) {
  public EntryList {
    entries = List.copyOf(entries);
    Format.between("entries", 0, entries.size(), Format.MOST_ENTRIES);
  }

  /** The entries in the list's order, by code. */
  public static EntryList sorted(List<Entry> entries) {
    return new EntryList(entries.stream().sorted(Comparator.comparing(Entry::code)).toList());
  }

  /**
   * Reads {@code entries.ndjson}.
   *
   * @throws Refusal {@code FORMAT} for any byte that is not canonical
   */
  public static EntryList parse(byte[] bytes) {
    var entries = new ArrayList<Entry>();
    int start = 0;
    for (int end = 0; end < bytes.length; end++) {
      if (bytes[end] == '\n') {
        entries.add(line(entries.size() + 1, Arrays.copyOfRange(bytes, start, end)));
        start = end + 1;
      }
    }
    if (start < bytes.length) {
      throw Format.refusal("the last line of the list has no LF");
    }
    return new EntryList(entries);
  }

  private static Entry line(int number, byte[] line) {
    try {
      Entry entry = Entry.from(Shape.read(line, JsonReader.Dialect.LC1));
      if (Arrays.equals(line, entry.canonical())) {
        return entry;
      }
    } catch (Refusal refusal) {
      throw refusal.within("line " + number);
    }
    throw Format.refusal("line " + number + " is not canonical");
  }

  /** The bytes of {@code entries.ndjson}. */
  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      out.writeBytes(entry.canonical());
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** The line of this code, in a list that is sorted by code. */
  public Optional<Entry> find(String code) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).code().compareTo(code);
      if (order == 0) {
        return Optional.of(entries.get(middle));
      }
      low = order < 0 ? middle + 1 : low;
      high = order > 0 ? middle - 1 : high;
    }
    return Optional.empty();
  }

  /** What the manifest says of this list. */
  public ListDigest digest() {
    List<byte[]> leaves = entries.stream().map(Entry::leafHash).toList();
    return new ListDigest(entries.size(), HexFormat.of().formatHex(Merkle.root(leaves)));
  }
}
