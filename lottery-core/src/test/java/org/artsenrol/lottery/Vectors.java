package org.artsenrol.lottery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;

/** The published test vectors, read with the program's own parser. */
public final class Vectors {
  private Vectors() {}

  /** A draw's three files as bytes, and what should come of them. */
  public record Case(String name, byte[] manifest, byte[] entries, byte[] entropy, Json expected) {
    public DrawResult draw() {
      return Lottery.draw(
          Manifest.parse(manifest), EntryList.parse(entries), Entropy.parse(entropy));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static Json.Members file(String name) {
    try (var in = Vectors.class.getResourceAsStream("/vectors/" + name)) {
      return (Json.Members) JsonReader.read(in.readAllBytes(), JsonReader.Dialect.RFC8785);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Json.Members> list(Json.Members object, String key) {
    return ((Json.Items) object.values().get(key))
        .values().stream().map(Json.Members.class::cast).toList();
  }

  public static String text(Json.Members object, String key) {
    return ((Json.Text) object.values().get(key)).value();
  }

  /** The cases under one of the keys of {@code lc1.json}. */
  public static List<Case> lc1(String key) {
    return list(file("lc1.json"), key).stream().map(c -> lc1Case(key, c)).toList();
  }

  private static Case lc1Case(String key, Json.Members c) {
    if (key.equals("refused_bytes")) {
      return new Case(
          text(c, "code"),
          utf8(text(c, "manifest_text")),
          utf8(text(c, "entries_text")),
          utf8(text(c, "entropy_text")),
          c);
    }
    return new Case(
        name(c),
        c.values().get("manifest").canonical(),
        lines(((Json.Items) c.values().get("entries")).values()),
        entropy(c.values().get("values")),
        c);
  }

  private static String name(Json.Members c) {
    return c.values().containsKey("code")
        ? text(c, "code") + ": " + text(c, "what")
        : text((Json.Members) c.values().get("manifest"), "draw");
  }

  private static byte[] lines(List<Json> entries) {
    var out = new ByteArrayOutputStream();
    for (Json entry : entries) {
      out.writeBytes(entry.canonical());
      out.write('\n');
    }
    return out.toByteArray();
  }

  private static byte[] entropy(Json values) {
    var proofs = ((Json.Items) values).values().stream().map(v -> Json.object()).toList();
    return Json.object().with("values", values).with("proofs", Json.items(proofs)).canonical();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
