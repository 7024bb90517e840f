package org.artsenrol.lottery.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the canonical bytes of RFC 8785, value by value or piece by piece, through a buffer. What
 * is written piece by piece is canonical only if the caller keeps the order of keys.
 */
public final class JsonWriter {
  private static final int BUFFER = 1 << 13;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int held;

  /** The caller ends with {@link #flush}. */
  public JsonWriter(OutputStream out) {
    this.out = out;
  }

  static byte[] canonical(Json value) {
    var out = new ByteArrayOutputStream();
    write(value, out);
    return out.toByteArray();
  }

  /** To somewhere in memory. */
  static void write(Json value, OutputStream out) {
    try {
      var writer = new JsonWriter(out);
      writer.value(value);
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
  }

  public void flush() throws IOException {
    out.write(buffer, 0, held);
    held = 0;
  }

  /** A whole value. */
  public void value(Json value) throws IOException {
    if (value instanceof Json.Text text) {
      text(text.value());
    } else if (value instanceof Json.Members object) {
      object(object);
    } else if (value instanceof Json.Items array) {
      array(array);
    } else if (value instanceof Json.Verbatim known) {
      flush();
      out.write(known.bytes());
    } else {
      raw(plain(value));
    }
  }

  private static String plain(Json value) {
    if (value instanceof Json.Whole whole) {
      return Long.toString(whole.value());
    }
    if (value instanceof Json.Fraction fraction) {
      return JsonNumbers.render(fraction.value());
    }
    return value instanceof Json.Truth truth ? Boolean.toString(truth.value()) : "null";
  }

  private void object(Json.Members object) throws IOException {
    char before = '{';
    for (var member : object.values().entrySet()) {
      key(before, member.getKey());
      value(member.getValue());
      before = ',';
    }
    raw(object.values().isEmpty() ? "{}" : "}");
  }

  private void array(Json.Items array) throws IOException {
    raw('[');
    for (int i = 0; i < array.values().size(); i++) {
      if (i > 0) {
        raw(',');
      }
      value(array.values().get(i));
    }
    raw(']');
  }

  /** A key with what stands before it and the colon behind it. */
  public void key(char before, String key) throws IOException {
    raw(before);
    text(key);
    raw(':');
  }

  /** ASCII characters as they are. */
  public void raw(String ascii) throws IOException {
    for (int i = 0; i < ascii.length(); i++) {
      raw(ascii.charAt(i));
    }
  }

  /** An ASCII character as it is. */
  public void raw(char ascii) throws IOException {
    if (held == BUFFER) {
      flush();
    }
    buffer[held++] = (byte) ascii;
  }

  /** A string, with its quotes. */
  @SuppressWarnings("deprecation") // getBytes(int, …) takes the low bytes, and all are ASCII here.
  public void text(String text) throws IOException {
    int length = text.length();
    if (length > BUFFER - 2 || !isPlain(text)) {
      spelled(text);
      return;
    }
    if (held + length + 2 > BUFFER) {
      flush();
    }
    buffer[held] = '"';
    text.getBytes(0, length, buffer, held + 1);
    held += length + 2;
    buffer[held - 1] = '"';
  }

  /** A string of sixteen plain characters, as {@link Eight} has them. */
  public void text(long first, long second) throws IOException {
    if (held + 2 * Long.BYTES + 2 > BUFFER) {
      flush();
    }
    buffer[held] = '"';
    Eight.write(first, buffer, held + 1);
    Eight.write(second, buffer, held + 1 + Long.BYTES);
    held += 2 * Long.BYTES + 2;
    buffer[held - 1] = '"';
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c > 0x7E || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void spelled(String text) throws IOException {
    raw('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape = escape(text.charAt(i));
      if (!escape.isEmpty()) {
        utf8(text.substring(from, i));
        raw(escape);
        from = i + 1;
      }
    }
    utf8(text.substring(from));
    raw('"');
  }

  private void utf8(String text) throws IOException {
    flush();
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for a character that needs none. */
  private static String escape(char c) {
    int named = "\"\\\b\f\n\r\t".indexOf(c);
    if (named >= 0) {
      return "\\" + "\"\\bfnrt".charAt(named);
    }
    return c < 0x20 ? "\\u00" + (c < 0x10 ? "0" : "1") + "0123456789abcdef".charAt(c & 15) : "";
  }
}
