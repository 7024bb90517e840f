package org.artsenrol.notify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A message as its mail says it, once as plain text and once as HTML with the same words: the body,
 * where to look further if there is a place, and how to tell a true notice from a false one.
 *
 * <p>The HTML loads nothing from anywhere and holds no script, style or picture.
 */
public final class MailText {
  private final Language language;
  private final String subject;
  private final List<String> paragraphs;
  private final Optional<String> link;
  private final ResourceBundle common;

  /** Words of a message, to be written as a mail. */
  public MailText(Text text, Optional<String> link, Language language) {
    this.language = language;
    this.subject = text.subject();
    this.paragraphs = List.of(text.body().split("\n\n+"));
    this.link = link;
    this.common =
        ResourceBundle.getBundle(MailText.class.getPackageName() + ".common", language.locale());
  }

  /** The name beside the sender's address. */
  public String sender() {
    return common.getString("sender");
  }

  /** One line. */
  public String subject() {
    return subject;
  }

  /** The language of the words. */
  public Locale locale() {
    return language.locale();
  }

  /** The plain text. */
  public String plain() {
    List<String> parts = new ArrayList<>(paragraphs);
    link.ifPresent(address -> parts.add(common.getString("link") + "\n" + address));
    parts.add("—\n" + common.getString("closing"));
    return String.join("\n\n", parts) + "\n";
  }

  /** The HTML. */
  public String html() {
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head><body>
        %s
        %s<hr>
        <p>%s</p>
        </body></html>
        """
        .formatted(
            language.html(),
            escaped(subject),
            paragraphs.stream().map(MailText::paragraph).collect(Collectors.joining("\n")),
            link.map(this::anchor).orElse(""),
            escaped(common.getString("closing")));
  }

  private static String paragraph(String words) {
    return "<p>" + escaped(words).replace("\n", "<br>\n") + "</p>";
  }

  private String anchor(String address) {
    return "<p>%s<br>\n<a href=\"%s\">%s</a></p>\n"
        .formatted(escaped(common.getString("link")), escaped(address), escaped(address));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
