package org.artsenrol.enrol.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
  private static final Pattern LIST = Pattern.compile("value=\"#\\{\\[(.*?)]}\"", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("'([A-Za-z0-9._]+)'");
  private static final Pattern SAID =
      Pattern.compile(
          "(?:say|holds|notProven|notApplicable|Unusable|mustBeSame)\\(\"([a-z_.]*[a-z_])\"");
  private static final Pattern FAULT = Pattern.compile("recordUnless\\(.*?, \"([A-Z_]+)\"");
  private static final Pattern FLAW = Pattern.compile("return \"([A-Z_]+)\"");

  @Test
  void everySentenceOfTheScriptIsHandedOver() throws IOException {
    String script = Files.readString(WEBAPP.resolve("resources/city/check-draw.js"));
    Set<String> said = all(SAID, "", script);
    said.addAll(all(FAULT, "record.", script));
    said.addAll(all(FLAW, "beacon.flaw.", script));
    assertThat(said).hasSizeGreaterThan(60);
    assertThat(handedOver()).containsAll(said);
  }

  @Test
  void everySentenceIsWrittenInBothLanguages() throws IOException {
    for (Locale language : Set.of(Words.CHINESE, Words.ENGLISH)) {
      assertThat(handedOver()).allMatch(key -> Words.knows(language, "check." + key));
    }
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
