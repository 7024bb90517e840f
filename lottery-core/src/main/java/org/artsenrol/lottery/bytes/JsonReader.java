package org.artsenrol.lottery.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads JSON strictly. In both dialects duplicate keys, a byte order mark, malformed UTF-8 and
 * anything after the value are refused.
 */
public final class JsonReader {
  static final long LARGEST = (1L << 53) - 1;

  /** How much of JSON is allowed. */
  public enum Dialect {
    /**
     * LC1 section 2: printable ASCII, integers {@code 0..2^53−1} without a sign, no null, nesting
     * of 8.
     */
    LC1(8),
    /** Everything RFC 8785 can render; texts of log records are of this kind. */
    RFC8785(64);

    private final int depth;

    Dialect(int depth) {
      this.depth = depth;
    }
  }

  private final byte[] bytes;
  private final Dialect dialect;
  private final Optional<Json.Verbatim> known;
  private final int start;
  private final int end;
  private int at;
  private int depth;

  private JsonReader(
      byte[] bytes, Dialect dialect, Optional<Json.Verbatim> known, int at, int end) {
    this.bytes = bytes;
    this.dialect = dialect;
    this.known = known;
    start = at;
    this.at = at;
    this.end = end;
  }

  /**
   * The one value in these bytes.
   *
   * @throws JsonFault if they break the dialect
   */
  public static Json read(byte[] bytes, Dialect dialect) {
    return new JsonReader(bytes, dialect, Optional.empty(), 0, bytes.length).whole();
  }

  /**
   * The one value in a line, of the dialect of RFC 8785.
   *
   * @param known a value that need not be read again where it stands within the line
   */
  public static Json read(byte[] bytes, int from, int to, Optional<Json.Verbatim> known) {
    return new JsonReader(bytes, Dialect.RFC8785, known, from, to).whole();
  }

  private Json whole() {
    Json value = value();
    skipSpace();
    if (at < end) {
      throw fault("something after the value");
    }
    return value;
  }

  private Json value() {
    skipSpace();
    char first = peek();
    if (known.isPresent() && stands(known.get().bytes())) {
      at += known.get().bytes().length;
      return known.get();
    }
    return switch (first) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> nothing();
      default -> number();
    };
  }

  private boolean stands(byte[] here) {
    int to = at + here.length;
    return here.length <= end - at && Arrays.equals(bytes, at, to, here, 0, here.length);
  }

  private Json object() {
    enter();
    var members = new TreeMap<String, Json>();
    for (boolean more = !closes('}'); more; more = comma('}')) {
      skipSpace();
      String key = string();
      expect(':');
      if (members.put(key, value()) != null) {
        throw fault("the key " + key + " twice");
      }
    }
    depth--;
    return new Json.Members(members);
  }

  private Json array() {
    enter();
    var items = new ArrayList<Json>();
    for (boolean more = !closes(']'); more; more = comma(']')) {
      items.add(value());
    }
    depth--;
    return new Json.Items(items);
  }

  private void enter() {
    at++;
    if (++depth > dialect.depth) {
      throw fault("nesting deeper than " + dialect.depth);
    }
  }

  private boolean closes(char end) {
    skipSpace();
    if (peek() != end) {
      return false;
    }
    at++;
    return true;
  }

  private boolean comma(char end) {
    if (closes(end)) {
      return false;
    }
    expect(',');
    return true;
  }

  private void expect(char wanted) {
    skipSpace();
    if (peek() != wanted) {
      throw fault("no " + wanted);
    }
    at++;
  }

  private Json word(String word, Json value) {
    if (!stands(word.getBytes(StandardCharsets.US_ASCII))) {
      throw fault("an unknown word");
    }
    at += word.length();
    return value;
  }

  private Json nothing() {
    if (dialect == Dialect.LC1) {
      throw fault("null");
    }
    return word("null", new Json.Null());
  }

  private Json number() {
    int from = at;
    while (at < end && "+-.eE0123456789".indexOf(bytes[at]) >= 0) {
      at++;
    }
    String digits = ascii(from);
    if (!JsonNumbers.allowed(digits, dialect)) {
      at = from;
      throw fault("no value of a known form");
    }
    return JsonNumbers.value(digits);
  }

  /** What has been passed since a place, all of it ASCII. */
  private String ascii(int from) {
    return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
  }

  private String string() {
    if (peek() != '"') {
      throw fault("no string");
    }
    int from = ++at;
    while (at < end && isPlain(bytes[at])) {
      at++;
    }
    String plain = ascii(from);
    if (peek() == '"') {
      at++;
      return plain;
    }
    return escapedString(new StringBuilder(plain));
  }

  private static boolean isPlain(byte c) {
    return c >= 0x20 && c <= 0x7E && c != '"' && c != '\\';
  }

  private String escapedString(StringBuilder read) {
    while (peek() != '"') {
      if (peek() < 0x20) {
        throw fault("a control character");
      }
      if (peek() == '\\') {
        at++;
        read.append(judged(escape()));
      } else {
        read.append(bytes[at] < 0 ? beyondAscii() : judged((char) bytes[at++]));
      }
    }
    at++;
    return paired(read.toString());
  }

  /** Bytes of UTF-8 up to the next ASCII character. */
  private String beyondAscii() {
    int from = at;
    while (at < end && bytes[at] < 0) {
      at++;
    }
    try {
      String read = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, at - from)).toString();
      judged(read.charAt(0));
      return read;
    } catch (CharacterCodingException e) {
      throw new JsonFault("not UTF-8");
    }
  }

  private char judged(char c) {
    if (dialect == Dialect.LC1 && (c < 0x20 || c > 0x7E)) {
      throw fault("a character outside printable ASCII");
    }
    return c;
  }

  /** A half of a surrogate pair has no UTF-8 bytes, so RFC 8785 cannot render it. */
  private String paired(String read) {
    if (!UTF_8.newEncoder().canEncode(read)) {
      throw fault("half a surrogate pair");
    }
    return read;
  }

  private char escape() {
    char c = peek();
    at++;
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) {
      return "\"\\/\b\f\n\r\t".charAt(simple);
    }
    if (c != 'u' || at + 4 > end) {
      throw fault("an unknown escape");
    }
    at += 4;
    return hex(ascii(at - 4));
  }

  private char hex(String four) {
    if (!four.matches("[0-9a-fA-F]{4}")) {
      throw fault("an escape that is not hexadecimal");
    }
    return (char) Integer.parseInt(four, 16);
  }

  private void skipSpace() {
    while (at < end && " \t\n\r".indexOf(bytes[at]) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= end) {
      throw fault("an early end");
    }
    return (char) (bytes[at] & 0xFF);
  }

  private JsonFault fault(String met) {
    return new JsonFault(
        met + " at character " + (new String(bytes, start, at - start, UTF_8).length() + 1));
  }
}
