package org.artsenrol.notify;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to tell one person. It carries facts, never sentences: the words are those of {@code
 * notify.text}, one template per kind and language.
 *
 * @param kind a kind that has a template, e.g. {@code application-received}
 * @param to who is told
 * @param locale Chinese or English; any other language is told in Chinese
 * @param facts what the template's places are filled with: dates, hours and amounts already as a
 *     person reads them, and never an identity number
 * @param dedupKey what makes this the same notice when its cause is told twice, at most 200
 *     characters; a key already used is not told again
 * @param link where to look further: an absolute http or https address of at most 300 characters
 * @throws WrongNotice if key or link cannot be used
 */
public record Notice(
    String kind,
    Recipient to,
    Locale locale,
    Map<String, String> facts,
    String dedupKey,
    Optional<String> link) {

  /** Keeps an own copy of the facts. */
  public Notice {
    facts = Map.copyOf(facts);
    OneLine.check("the deduplication key", dedupKey, 200);
    link.ifPresent(Notice::checkLink);
  }

  private static void checkLink(String link) {
    OneLine.check("the link", link, 300);
    try {
      URI address = new URI(link);
      if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
        return;
      }
    } catch (java.net.URISyntaxException malformed) {
      throw new WrongNotice("the link is no address: " + malformed.getReason());
    }
    throw new WrongNotice("the link must be an absolute http or https address");
  }
}
