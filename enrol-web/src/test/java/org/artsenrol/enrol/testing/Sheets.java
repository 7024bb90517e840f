package org.artsenrol.enrol.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demonstration's terms and the samples beside the tests, as somebody would bring them. */
public final class Sheets {
  private static final Path TERMS = Path.of("src/demo/resources/terms");
  private static final Path SAMPLES = Path.of("src/test/resources/import");

  private Sheets() {}

  public static Map<String, byte[]> term(String slug) {
    try (Stream<Path> files = Files.list(TERMS.resolve(slug))) {
      Map<String, byte[]> contents = new TreeMap<>();
      files.forEach(file -> contents.put(file.getFileName().toString(), bytes(file)));
      return contents;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A sheet of a term with the rows of one venue alone; "" for the whole city's. */
  public static String ofVenue(String term, String sheet, String venue) {
    List<String> lines = new String(term(term).get(sheet), StandardCharsets.UTF_8).lines().toList();
    return lines.get(0)
        + lines.stream()
            .filter(line -> line.startsWith(venue + ","))
            .collect(Collectors.joining("\n", "\n", "\n"));
  }

  public static byte[] sample(String name) {
    return bytes(SAMPLES.resolve(name));
  }

  public static byte[] text(String... lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
