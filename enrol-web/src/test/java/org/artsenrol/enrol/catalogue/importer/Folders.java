package org.artsenrol.enrol.catalogue.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The demonstration's terms and the samples beside the tests, as somebody would bring them. */
final class Folders {
  private static final Path TERMS = Path.of("src/demo/resources/terms");
  private static final Path SAMPLES = Path.of("src/test/resources/import");

  private Folders() {}

  static Map<String, byte[]> term(String slug) {
    try (Stream<Path> files = Files.list(TERMS.resolve(slug))) {
      Map<String, byte[]> contents = new TreeMap<>();
      files.forEach(file -> contents.put(file.getFileName().toString(), bytes(file)));
      return contents;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static byte[] sample(String name) {
    return bytes(SAMPLES.resolve(name));
  }

  static byte[] text(String... lines) {
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
