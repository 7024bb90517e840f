package org.artsenrol.lottery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.artsenrol.lottery.bytes.GrowingRoot;

/**
 * The frozen list: one canonical entry per line, each ended by one LF; the empty list is the empty
 * file. Immutable.
 */
public final class EntryList {
  private final Entries entries;
  private final ListDigest digest;

  /** In the order given, which section 3 judges. */
  public EntryList(List<Entry> entries) {
    this(Entries.of(entries), digest(entries));
  }

  /**
   * @param digest known from the bytes that the entries were read from
   */
  EntryList(Entries entries, ListDigest digest) {
    this.entries = entries;
    this.digest = digest;
  }

  private static ListDigest digest(List<Entry> entries) {
    Format.between("entries", 0, entries.size(), Format.MOST_ENTRIES);
    var root = new GrowingRoot();
    for (Entry entry : entries) {
      byte[] line = entry.canonical();
      root.add(line, 0, line.length);
    }
    return new ListDigest(entries.size(), HexFormat.of().formatHex(root.root()));
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
    try {
      return read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("an array cannot fail to be read", e);
    }
  }

  /**
   * Reads {@code entries.ndjson} as it comes, never holding more of its bytes than a few lines.
   *
   * @throws Refusal {@code FORMAT} for any byte that is not canonical
   */
  public static EntryList read(InputStream in) throws IOException {
    return new EntryReader().read(in);
  }

  public List<Entry> entries() {
    return entries;
  }

  /** What is asked for, without who asks. */
  public List<Application> applications() {
    return entries.applications();
  }

  /** The same in plain arrays. */
  Entries table() {
    return entries;
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
    OptionalInt place = place(code);
    return place.isPresent() ? Optional.of(entries.get(place.getAsInt())) : Optional.empty();
  }

  /** Where the line of this code stands, from 0, in a list that is sorted by code. */
  public OptionalInt place(String code) {
    int place = entries.find(code);
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }

  /** What the manifest says of this list. */
  public ListDigest digest() {
    return digest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryList list && entries.equals(list.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  @Override
  public String toString() {
    return "EntryList " + digest;
  }
}
