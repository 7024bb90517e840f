package org.artsenrol.lottery.bytes;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value. Immutable; members of an object are kept in the order of RFC 8785 (UTF-16 code
 * units), so equal values always have equal canonical bytes.
 */
public sealed interface Json {

  /** A string, already decoded. */
  record Text(String value) implements Json {}

  /** An integer of at most 2^53−1 in absolute value. */
  record Whole(long value) implements Json {}

  /** Any other number. It never occurs in a manifest, list, entropy file or result. */
  record Fraction(double value) implements Json {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Json {}

  /**
   * A value of which only the canonical bytes are kept, because they are at hand and may be many.
   * They are never changed.
   */
  record Verbatim(byte[] bytes) implements Json {
    @Override
    public boolean equals(Object other) {
      return other instanceof Verbatim verbatim && Arrays.equals(bytes, verbatim.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }

  /** {@code null}: in LC1 only as a cutoff. */
  record Null() implements Json {}

  /** An array. */
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /** An object. */
  record Members(SortedMap<String, Json> values) implements Json {
    public Members {
      values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The same object with one member added or replaced. */
    public Members with(String key, Json value) {
      var more = new TreeMap<>(values);
      more.put(key, value);
      return new Members(more);
    }

    public Members with(String key, String value) {
      return with(key, new Text(value));
    }

    public Members with(String key, long value) {
      return with(key, new Whole(value));
    }

    public Members with(String key, Collection<String> texts) {
      return with(key, items(texts.stream().map(Text::new).toList()));
    }
  }

  /** The empty object, to be filled by {@link Members#with}. */
  static Members object() {
    return new Members(new TreeMap<>());
  }

  static Items items(Collection<? extends Json> values) {
    return new Items(List.copyOf(values));
  }

  /** The bytes of RFC 8785. */
  default byte[] canonical() {
    return JsonWriter.canonical(this);
  }

  /** Whether these bytes are {@link #canonical}, which are not made for it. */
  default boolean isCanonical(byte[] bytes, int from, int to) {
    var compared = new Compared(bytes, from, to);
    JsonWriter.write(this, compared);
    return compared.isSame();
  }
}
