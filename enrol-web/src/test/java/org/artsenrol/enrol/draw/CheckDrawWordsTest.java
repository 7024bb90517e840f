package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.artsenrol.enrol.kernel.Words;
import org.junit.jupiter.api.Test;

/**
 * The sentences of the check in the browser: the page hands over every one that the script says.
 */
class CheckDrawWordsTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private static final Path VERIFIER =
      Path.of("../lottery-core/src/main/resources/org/artsenrol/lottery/verify");

  /** Here the city's own page speaks of its own files, and of somebody to tell. */
  private static final Pattern ITS_OWN = Pattern.compile("conclusion\\.broken|bundle\\..*");

  private static final Pattern LIST = Pattern.compile("value=\"#\\{\\[(.*?)]}\"", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("'([A-Za-z0-9._]+)'");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say|holds|notProven|notApplicable|Unusable|mustBeSame)\\(\"([a-z_.0-9]*[a-z_0-9])\"");
  private static final Pattern BY_KEY =
      Pattern.compile(
          "\"((?:log|receipt|outcome|bundle|kept|freeze)\\.(?!json|zip)[a-z_0-9]*[a-z0-9])\"");
  private static final Pattern FAULT = Pattern.compile("recordUnless\\(.*?, \"([A-Z_]+)\"");
  private static final Pattern FLAW = Pattern.compile("return \"([A-Z_]+)\"");

  @Test
  void everySentenceOfTheScriptIsHandedOver() throws IOException {
    String script = Files.readString(WEBAPP.resolve("resources/city/check-draw.js"));
    Set<String> said = all(SAID, "", script);
    said.addAll(all(BY_KEY, "", script));
    said.addAll(all(FAULT, "record.", script));
    said.addAll(all(FLAW, "beacon.flaw.", script));
    assertThat(said).hasSizeGreaterThan(100);
    assertThat(handedOver()).containsAll(said);
  }

  @Test
  void everySentenceIsWrittenInBothLanguages() throws IOException {
    for (Locale language : Set.of(Words.CHINESE, Words.ENGLISH)) {
      assertThat(handedOver()).allMatch(key -> Words.knows(language, "check." + key));
    }
  }

  @Test
  void verdictsAreWordedAsTheVerifierWordsThem() throws IOException {
    for (Locale language : Set.of(Words.CHINESE, Words.ENGLISH)) {
      Properties verifier = verifierWords(language);
      assertThat(handedOver())
          .filteredOn(
              key -> verifier.containsKey(verifiersKey(key)) && !ITS_OWN.matcher(key).matches())
          .hasSizeGreaterThan(100)
          .allSatisfy(
              key ->
                  assertThat(Words.say(language, "check." + key))
                      .isEqualTo(verifier.getProperty(verifiersKey(key))));
    }
  }

  private static Properties verifierWords(Locale language) throws IOException {
    String name = language.equals(Words.ENGLISH) ? "words_en" : "words_zh_TW";
    var words = new Properties();
    try (Reader in = Files.newBufferedReader(VERIFIER.resolve(name + ".properties"))) {
      words.load(in);
    }
    return words;
  }

  private static String verifiersKey(String key) {
    return key.equals("between") ? "list" : key.replaceFirst("^name\\.", "check.");
  }

  private static Set<String> handedOver() throws IOException {
    String page = Files.readString(WEBAPP.resolve("draw/check.xhtml"));
    return all(KEY, "", LIST.matcher(page).results().findFirst().orElseThrow().group(1));
  }

  private static Set<String> all(Pattern pattern, String before, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> before + found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
