package org.artsenrol.notify.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.artsenrol.notify.WrongNotice;

/** All templates, read once. A template that is missing in a language stops the start. */
@ApplicationScoped
public class Texts {

  /** Every kind of notice there is. */
  public static final List<String> KINDS =
      List.of(
          "registered",
          "child-added",
          "password-lent",
          "helper-registered",
          "application-received",
          "application-changed",
          "application-withdrawn",
          "list-frozen",
          "list-superseded",
          "draw-void",
          "left-out",
          "objection-answered",
          "admitted",
          "waitlisted",
          "not-admitted-anywhere",
          "promoted",
          "seat-confirmed",
          "seat-lapsed",
          "seat-given-up",
          "class-called-off",
          "class-moved");

  private final Map<Language, Map<String, Template>> templates = new EnumMap<>(Language.class);

  /** Reads the templates from the class path. */
  public Texts() {
    for (Language language : Language.values()) {
      Map<String, Template> ofLanguage = new HashMap<>();
      KINDS.forEach(kind -> ofLanguage.put(kind, read(kind, language)));
      templates.put(language, ofLanguage);
    }
  }

  /**
   * Fills the template of a kind.
   *
   * @throws WrongNotice if there is no such kind, a fact is missing, or the text does not fit
   */
  public Text fill(String kind, Language language, Map<String, String> facts) {
    return template(kind, language).fill(facts);
  }

  /** The facts that a kind asks for. */
  Set<String> factsOf(String kind, Language language) {
    return template(kind, language).facts();
  }

  private Template template(String kind, Language language) {
    Template template = templates.get(language).get(kind);
    if (template == null) {
      throw new WrongNotice("there is no kind of notice '" + kind + "'");
    }
    return template;
  }

  private static Template read(String kind, Language language) {
    String name = kind + "_" + language.suffix() + ".txt";
    try (InputStream file = Texts.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("The template " + name + " is missing");
      }
      return Template.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
