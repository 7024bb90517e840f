package org.artsenrol.notify.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.artsenrol.notify.WrongNotice;

/** The words of one kind of notice in one language, with places for facts. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

  private final String subject;
  private final String body;

  private Template(String subject, String body) {
    this.subject = subject;
    this.body = body;
  }

  /** Reads a template: its subject, an empty line, its body. */
  static Template parse(String source) {
    String[] parts = source.strip().split("\n\n", 2);
    return new Template(parts[0], parts[1]);
  }

  /** The facts without which it cannot be filled. */
  Set<String> facts() {
    return PLACE
        .matcher(subject + body)
        .results()
        .map(place -> place.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Fills every place in one pass, so that braces inside a fact stay what they are. */
  Text fill(Map<String, String> facts) {
    return new Text(fill(subject, facts), fill(body, facts));
  }

  private static String fill(String words, Map<String, String> facts) {
    return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(factAt(place, facts)));
  }

  private static String factAt(MatchResult place, Map<String, String> facts) {
    String fact = facts.get(place.group(1));
    if (fact == null || fact.isBlank()) {
      throw new WrongNotice("the fact '" + place.group(1) + "' is missing");
    }
    return fact;
  }
}
