package org.artsenrol.lottery.bytes;

import java.nio.charset.StandardCharsets;

/** Writes the canonical bytes of RFC 8785. */
final class JsonWriter {
  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static byte[] canonical(Json value) {
    var writer = new JsonWriter();
    writer.write(value);
    return writer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(Json value) {
    if (value instanceof Json.Text text) {
      string(text.value());
    } else if (value instanceof Json.Members object) {
      object(object);
    } else if (value instanceof Json.Items array) {
      array(array);
    } else {
      out.append(plain(value));
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

  private void object(Json.Members object) {
    String before = "{";
    for (var member : object.values().entrySet()) {
      out.append(before);
      string(member.getKey());
      out.append(':');
      write(member.getValue());
      before = ",";
    }
    out.append(object.values().isEmpty() ? "{}" : "}");
  }

  private void array(Json.Items array) {
    out.append('[');
    for (int i = 0; i < array.values().size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(array.values().get(i));
    }
    out.append(']');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    int named = "\"\\\b\f\n\r\t".indexOf(c);
    if (named >= 0) {
      out.append('\\').append("\"\\bfnrt".charAt(named));
    } else if (c < 0x20) {
      out.append("\\u00").append(c < 0x10 ? "0" : "1").append("0123456789abcdef".charAt(c & 15));
    } else {
      out.append(c);
    }
  }
}
