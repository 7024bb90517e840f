package org.artsenrol.lottery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * An object read key by key; whatever is not of the shape asked for is refused as {@code FORMAT},
 * and the refusal names the field.
 */
public final class Shape {
  private final Json.Members object;

  private Shape(Json.Members object) {
    this.object = object;
  }

  static Json read(byte[] bytes, JsonReader.Dialect dialect) {
    try {
      return JsonReader.read(bytes, dialect);
    } catch (JsonFault fault) {
      throw Format.refusal(fault.getMessage());
    }
  }

  /**
   * @throws Refusal {@code FORMAT} if the value is no object
   */
  public static Shape of(Json value) {
    return new Shape(as(Json.Members.class, value, "an object"));
  }

  /** Refuses an object that lacks one of the first keys or has one that is in neither set. */
  public Shape exactly(Set<String> needed, Set<String> allowed) {
    Set<String> keys = object.values().keySet();
    if (!keys.containsAll(needed)) {
      throw Format.refusal("a key is missing, has only " + keys);
    }
    if (keys.stream().anyMatch(key -> !needed.contains(key) && !allowed.contains(key))) {
      throw Format.refusal("a key too many among " + keys);
    }
    return this;
  }

  public Shape exactly(String... needed) {
    return exactly(Set.of(needed), Set.of());
  }

  public Json get(String key) {
    return find(key).orElseThrow(() -> Format.refusal("no " + key));
  }

  public Optional<Json> find(String key) {
    return Optional.ofNullable(object.values().get(key));
  }

  public Set<String> keys() {
    return object.values().keySet();
  }

  public String text(String key) {
    return read(key, Shape::text);
  }

  public int number(String key) {
    return read(key, value -> (int) number(value, Integer.MAX_VALUE));
  }

  long largeNumber(String key) {
    return read(key, value -> number(value, Format.LARGEST_INTEGER));
  }

  Optional<Boolean> findTruth(String key) {
    return find(key)
        .map(value -> within(key, () -> as(Json.Truth.class, value, "true or false").value()));
  }

  /** One field, its name put before whatever is refused in it. */
  public <T> T read(String key, Function<Json, T> as) {
    return within(key, () -> as.apply(get(key)));
  }

  private static <T> T within(String place, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal refusal) {
      throw refusal.within(place);
    }
  }

  public <T> List<T> list(String key, Function<Json, T> element) {
    List<Json> items = read(key, Shape::items);
    return IntStream.range(0, items.size())
        .mapToObj(i -> within(key + "[" + i + "]", () -> element.apply(items.get(i))))
        .toList();
  }

  public List<String> texts(String key) {
    return list(key, Shape::text);
  }

  List<Integer> numbers(String key) {
    return list(key, value -> (int) number(value, Integer.MAX_VALUE));
  }

  public static String text(Json value) {
    return as(Json.Text.class, value, "a string").value();
  }

  static List<Json> items(Json value) {
    return as(Json.Items.class, value, "an array").values();
  }

  private static long number(Json value, long most) {
    long number = as(Json.Whole.class, value, "an integer").value();
    Format.between("a number", 0, number, most);
    return number;
  }

  private static <T extends Json> T as(Class<T> type, Json value, String wanted) {
    if (!type.isInstance(value)) {
      throw Format.refusal(wanted + " was expected");
    }
    return type.cast(value);
  }
}
