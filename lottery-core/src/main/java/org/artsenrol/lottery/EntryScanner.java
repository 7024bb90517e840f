package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the canonical line of an entry straight from its bytes, an order of magnitude faster than
 * through a tree of JSON. It knows only the one canonical form; whatever else a line holds, it says
 * so and leaves the judgement to the general reader.
 */
final class EntryScanner {
  private static final byte[] BUSY = ascii("{\"busy\":");
  private static final byte[] CODE = ascii(",\"code\":\"");
  private static final byte[] COMMIT = ascii("\",\"commit\":\"");
  private static final byte[] GROUPS = ascii("\",\"groups\":");
  private static final byte[] MAX = ascii(",\"max\":");
  private static final byte[] PERSON = ascii(",\"person\":\"");
  private static final byte[] WEIGHT = ascii("\",\"weight\":");
  private static final byte[] WISHES = ascii(",\"wishes\":");
  private static final byte[] END = ascii("}");
  private static final int CODE_LENGTH = 16;
  private static final int COMMIT_LENGTH = 64;
  private static final int MOST_DIGITS = 3;

  private final Ids ids = new Ids();
  private String[] some = new String[8];
  private byte[] bytes;
  private int at;
  private int end;
  private boolean canonical;

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The entry in these bytes, without a line feed; empty when they are not of the canonical form.
   *
   * @throws Refusal {@code FORMAT} if a value in that form is none that an entry may have
   */
  Optional<Entry> entry(byte[] buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
    canonical = true;
    List<String> busy = ids(BUSY);
    String code = text(CODE, CODE_LENGTH);
    String commit = text(COMMIT, COMMIT_LENGTH);
    List<String> groups = ids(GROUPS);
    int max = number(MAX);
    String person = text(PERSON, CODE_LENGTH);
    int weight = number(WEIGHT);
    List<String> wishes = ids(WISHES);
    skip(END);
    if (!canonical || at != end) {
      return Optional.empty();
    }
    var application = new Application(wishes, busy, groups, max, weight);
    return Optional.of(new Entry(code, commit, person, application));
  }

  private void skip(byte[] wanted) {
    int to = at + wanted.length;
    canonical &= to <= end && Arrays.equals(bytes, at, to, wanted, 0, wanted.length);
    at = to;
  }

  /** Its characters are judged by {@link Entry}. */
  private String text(byte[] before, int length) {
    skip(before);
    int from = at;
    at += length;
    canonical &= at <= end;
    return canonical ? new String(bytes, from, length, StandardCharsets.ISO_8859_1) : "";
  }

  /** A number of few digits without leading zeros; larger ones are refused anyway. */
  private int number(byte[] before) {
    skip(before);
    int from = at;
    int number = 0;
    while (canonical
        && at < end
        && bytes[at] >= '0'
        && bytes[at] <= '9'
        && at - from < MOST_DIGITS) {
      number = 10 * number + bytes[at++] - '0';
    }
    canonical &= at > from && (bytes[from] != '0' || at == from + 1);
    return number;
  }

  private List<String> ids(byte[] before) {
    skip(before);
    canonical &= isNext('[');
    if (isNext(']')) {
      return List.of();
    }
    int count = 0;
    for (boolean more = true; more && canonical; more = isNext(',')) {
      if (count == some.length) {
        some = Arrays.copyOf(some, 2 * count);
      }
      some[count++] = id();
    }
    canonical &= isNext(']');
    return canonical ? List.of(Arrays.copyOf(some, count)) : List.of();
  }

  private String id() {
    canonical &= isNext('"');
    int from = at;
    while (canonical && at < end && bytes[at] != '"') {
      // An escape is not the id's own text; the general reader decodes it.
      canonical = bytes[at] != '\\';
      at++;
    }
    String id = canonical ? ids.at(bytes, from, at) : "";
    canonical &= isNext('"');
    return id;
  }

  private boolean isNext(char wanted) {
    boolean next = canonical && at < end && bytes[at] == wanted;
    at += next ? 1 : 0;
    return next;
  }
}
