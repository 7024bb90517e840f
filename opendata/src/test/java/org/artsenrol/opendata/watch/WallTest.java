package org.artsenrol.opendata.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The watchdog shares nothing with the server that it watches, and is understood in two languages.
 */
class WallTest {
  private static final Path SOURCES = Path.of("src/main/java/org/artsenrol/opendata/watch");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
  private static final Pattern KEY =
      Pattern.compile(
          "\"((?:usage|folder|key|receipt|trouble|where|promise|list|bundle|records|proof|draw|met)\\.[a-z_.]+)\"");

  private static final Set<String> FILES =
      Set.of("receipt.json", "records.ndjson", "proof.json", "bundle.zip", "bundle.part");

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files.map(WallTest::text).toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void watchdogStandsOnTheJdkAndTheLotteryAlone() throws IOException {
    for (String source : sources()) {
      var imports = IMPORT.matcher(source);
      while (imports.find()) {
        assertThat(imports.group(1))
            .matches("(java\\.|com\\.sun\\.net\\.httpserver\\.|org\\.artsenrol\\.lottery\\.).*");
      }
    }
  }

  @Test
  void everySentenceStandsInBothLanguages() throws IOException {
    Set<String> chinese = keys("zh_TW");
    assertThat(keys("en")).isEqualTo(chinese);
    Set<String> said = new TreeSet<>();
    for (String source : sources()) {
      KEY.matcher(source)
          .results()
          .map(found -> found.group(1))
          .filter(key -> !key.endsWith("."))
          .filter(key -> !FILES.contains(key))
          .forEach(said::add);
    }
    for (Fault fault : Fault.values()) {
      said.add("fault." + fault);
    }
    assertThat(said).hasSizeGreaterThan(50);
    assertThat(chinese).containsAll(said);
  }

  private static Set<String> keys(String language) throws IOException {
    var texts = new Properties();
    try (var in = Main.class.getResourceAsStream("words_" + language + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts.stringPropertyNames();
  }
}
