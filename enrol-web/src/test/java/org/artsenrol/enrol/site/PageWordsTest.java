package org.artsenrol.enrol.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.enrol.kernel.Words;
import org.junit.jupiter.api.Test;

class PageWordsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern CALL = Pattern.compile("w\\.say\\(([^#]*?)\\)(?=[}\\s)]|$)");
  private static final Pattern KEY = Pattern.compile("'([A-Za-z]+[.][A-Za-z0-9.-]*[A-Za-z0-9])'");

  @Test
  void everyWordOfAPageIsWrittenInBothLanguages() throws IOException {
    Set<String> missing = new TreeSet<>();
    Set<String> keys = keysInPages();
    assertThat(keys).hasSizeGreaterThan(100);
    for (String key : keys) {
      for (Locale language : Set.of(Words.CHINESE, Words.ENGLISH)) {
        if (!Words.knows(language, key)) {
          missing.add(key + " in " + language);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> keysInPages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(f -> f.toString().endsWith(".xhtml"))
          .flatMap(PageWordsTest::keysIn)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Stream<String> keysIn(Path page) {
    try {
      return CALL.matcher(Files.readString(page))
          .results()
          .map(call -> call.group(1))
          .flatMap(arguments -> KEY.matcher(arguments).results().map(key -> key.group(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
