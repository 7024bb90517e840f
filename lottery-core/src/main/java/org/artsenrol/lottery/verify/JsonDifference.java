package org.artsenrol.lottery.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.artsenrol.lottery.bytes.Json;

/**
 * The first place where two JSON values differ.
 *
 * @param path such as {@code rounds[0].admitted.dadun-001[3]}
 */
record JsonDifference(String path, String expected, String found) {
  private static final String NOTHING = "-";
  private static final int LONGEST = 100;

  static Optional<JsonDifference> first(Json expected, Json found) {
    return first("", expected, found);
  }

  /** As between objects of lists of texts, without making a value of every text. */
  static Optional<JsonDifference> first(
      SortedMap<String, List<String>> expected, SortedMap<String, List<String>> found) {
    if (expected.equals(found)) {
      return Optional.empty();
    }
    var keys = new TreeSet<>(expected.keySet());
    keys.addAll(found.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(expected.get(key), found.get(key)))
        .findFirst()
        .flatMap(key -> child("." + key, texts(expected.get(key)), texts(found.get(key))));
  }

  private static Json texts(List<String> texts) {
    return texts == null ? null : Json.items(texts.stream().map(Json.Text::new).toList());
  }

  private static Optional<JsonDifference> first(String path, Json expected, Json found) {
    if (expected.equals(found)) {
      return Optional.empty();
    }
    if (expected instanceof Json.Members one && found instanceof Json.Members other) {
      return inObject(path, one, other);
    }
    if (expected instanceof Json.Items one && found instanceof Json.Items other) {
      return inArray(path, one, other);
    }
    return Optional.of(new JsonDifference(path, text(expected), text(found)));
  }

  private static Optional<JsonDifference> inObject(
      String path, Json.Members one, Json.Members other) {
    var keys = new TreeSet<>(one.values().keySet());
    keys.addAll(other.values().keySet());
    for (String key : keys) {
      var inner = child(path + "." + key, one.values().get(key), other.values().get(key));
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonDifference> inArray(String path, Json.Items one, Json.Items other) {
    int most = Math.max(one.values().size(), other.values().size());
    for (int i = 0; i < most; i++) {
      var inner = child(path + "[" + i + "]", at(one, i), at(other, i));
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  private static Optional<JsonDifference> child(String path, Json one, Json other) {
    if (one == null || other == null) {
      return Optional.of(new JsonDifference(path, text(one), text(other)));
    }
    return first(path, one, other);
  }

  private static Json at(Json.Items items, int index) {
    return index < items.values().size() ? items.values().get(index) : null;
  }

  /** A value for reading, cut when long; a dash for one that is not there. */
  static String text(Json value) {
    if (value == null) {
      return NOTHING;
    }
    String text = new String(value.canonical(), StandardCharsets.UTF_8);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
