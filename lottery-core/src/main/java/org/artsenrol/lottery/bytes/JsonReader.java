package org.artsenrol.lottery.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

  private final String text;
  private final Dialect dialect;
  private int at;
  private int depth;

  private JsonReader(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  /**
   * The one value in these bytes.
   *
   * @throws JsonFault if they break the dialect
   */
  public static Json read(byte[] bytes, Dialect dialect) {
    var reader = new JsonReader(decode(bytes), dialect);
    Json value = reader.value();
    reader.skipSpace();
    if (reader.at < reader.text.length()) {
      throw reader.fault("something after the value");
    }
    return value;
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonFault("not UTF-8");
    }
  }

  private Json value() {
    skipSpace();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Text(string());
      case 't' -> word("true", new Json.Truth(true));
      case 'f' -> word("false", new Json.Truth(false));
      case 'n' -> nothing();
      default -> number();
    };
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
    if (!text.startsWith(word, at)) {
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
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!JsonNumbers.allowed(digits, dialect)) {
      at = start;
      throw fault("no value of a known form");
    }
    return JsonNumbers.value(digits);
  }

  private String string() {
    if (peek() != '"') {
      throw fault("no string");
    }
    at++;
    int end = at;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    String plain = text.substring(at, end);
    at = end;
    if (peek() == '"') {
      at++;
      return plain;
    }
    return escapedString(new StringBuilder(plain));
  }

  private static boolean isPlain(char c) {
    return c >= 0x20 && c <= 0x7E && c != '"' && c != '\\';
  }

  private String escapedString(StringBuilder read) {
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < 0x20) {
        throw fault("a control character");
      }
      read.append(judged(c == '\\' ? escape() : c));
    }
    at++;
    return whole(read.toString());
  }

  private char judged(char c) {
    if (dialect == Dialect.LC1 && (c < 0x20 || c > 0x7E)) {
      throw fault("a character outside printable ASCII");
    }
    return c;
  }

  /** A half of a surrogate pair has no UTF-8 bytes, so RFC 8785 cannot render it. */
  private String whole(String read) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(read)) {
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
    if (c != 'u' || at + 4 > text.length()) {
      throw fault("an unknown escape");
    }
    at += 4;
    return hex(text.substring(at - 4, at));
  }

  private char hex(String four) {
    if (!four.matches("[0-9a-fA-F]{4}")) {
      throw fault("an escape that is not hexadecimal");
    }
    return (char) Integer.parseInt(four, 16);
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("an early end");
    }
    return text.charAt(at);
  }

  private JsonFault fault(String met) {
    return new JsonFault(met + " at character " + (at + 1));
  }
}
