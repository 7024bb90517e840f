package org.artsenrol.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir private Path folder;

  @Test
  void keyIsMadeOnceAndStays() {
    byte[] first = new Keys(folder).pepper();
    assertThat(first).hasSize(32);
    assertThat(new Keys(folder).pepper()).isEqualTo(first);
  }

  @Test
  void everyTermHasItsOwnKey() {
    Keys keys = new Keys(folder);
    assertThat(keys.term("2026f")).isNotEqualTo(keys.term("2027s"));
  }

  @Test
  void logHasOneFirstKeyAndKeepsEveryFurtherOne() {
    Keys keys = new Keys(folder);
    byte[] first = keys.firstLogKey();
    assertThat(first).hasSize(64).isEqualTo(new Keys(folder).firstLogKey());
    byte[] second = keys.anotherLogKey();
    assertThat(new Keys(folder).logKeys()).containsExactlyInAnyOrder(first, second);
  }

  @Test
  void folderThatIsNotThereHoldsNoLogKeys() {
    assertThat(new Keys(folder.resolve("none")).logKeys()).isEmpty();
  }

  @Test
  void onlyTheServersUserReadsThem() throws IOException {
    new Keys(folder).pepper();
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("pepper"))))
        .isEqualTo("rw-------");
  }

  @Test
  void parallelFirstUsesAgreeOnOneKeyAndLeaveNothingAside() throws IOException {
    List<String> seen =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(i -> new Keys(folder).databasePassword())
            .distinct()
            .toList();
    assertThat(seen).hasSize(1);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
