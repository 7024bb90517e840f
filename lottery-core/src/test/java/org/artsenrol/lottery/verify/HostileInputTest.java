package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bundles made to exhaust or mislead the program: refused in words, soon, and naming the file. */
class HostileInputTest {
  private static final Map<BundleFile, byte[]> HONEST = SampleBundle.real(5).files();
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource
  void deepNestingIsRefusedInEveryFile(BundleFile file) throws IOException {
    assertUnusable(with(file, "[".repeat(1_000_000)), file.path());
    assertUnusable(with(file, "{\"a\":".repeat(1_000_000)), file.path());
  }

  @ParameterizedTest
  @EnumSource
  void fileOfZerosSpacesOrNothingOfMeaningIsRefused(BundleFile file) throws IOException {
    assertUnusable(with(file, "\0".repeat(1000)), file.path());
    assertUnusable(with(file, " ".repeat(1_000_000)), file.path());
    assertUnusable(with(file, "\"".repeat(101)), file.path());
  }

  @ParameterizedTest
  @CsvSource({
    "MANIFEST, '\"limit\":', '\"limit\":99999999999999999999999999'",
    "MANIFEST, '\"limit\":', '\"limit\":1e999,\"limit\":'",
    "MANIFEST, '\"draw\":', '\"draw\":\"x\",\"draw\":'",
    "MANIFEST, '\"round\":', '\"round\":-'",
    "RULES, '\"objection_hours\":', '\"objection_hours\":9007199254740993'",
    "RULES, '\"T\":', '\"T\":\"x\",\"T\":'",
    "ENTRIES, '\"max\":', '\"max\":4294967297,\"max\":'",
    "ENTROPY, '\"values\":', '\"values\":[],\"values\":'",
    "RESULT, '\"round\":', '\"round\":4294967297'",
    "RECORDS, '\"at\":', '\"at\":\"x\",\"at\":'",
    "PROOFS, '\"index\":', '\"index\":99999999999999999999999999'",
    "PROOFS, '\"key\":', '\"key\":\"x\",\"key\":'"
  })
  void hugeNumbersAndDoubledKeysAreRefused(BundleFile file, String field, String by)
      throws IOException {
    String honest = new String(HONEST.get(file), StandardCharsets.UTF_8);
    assertThat(honest).contains(field);
    assertUnusable(with(file, honest.replaceFirst(Pattern.quote(field), by)), file.path());
  }

  @Test
  void wrongFieldIsNamedWithItsFileAndLine() throws IOException {
    String list = new String(HONEST.get(BundleFile.ENTRIES), StandardCharsets.UTF_8);
    int second = list.indexOf('\n') + 1;
    String wrong =
        list.substring(0, second)
            + list.substring(second).replaceFirst("\"max\":\\d+", "\"max\":\"x\"");
    Program run = verify(with(BundleFile.ENTRIES, wrong));
    assertThat(run.err()).contains("entries.ndjson").contains("line 2").contains("max");
    String manifest = new String(HONEST.get(BundleFile.MANIFEST), StandardCharsets.UTF_8);
    Program other =
        verify(with(BundleFile.MANIFEST, manifest.replaceFirst("\"cap\":\\d+", "\"cap\":true")));
    assertThat(other.err()).contains("manifest.json").contains("classes[0]").contains("cap");
    String records = new String(HONEST.get(BundleFile.RECORDS), StandardCharsets.UTF_8);
    Program third = verify(with(BundleFile.RECORDS, records.replace("\"FREEZE\"", "\"FROST\"")));
    assertThat(third.err()).contains("records.ndjson").contains("record 2").contains("kind");
  }

  @Test
  void zipOfManyNamesIsRefusedWithoutReadingThem() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry("log/" + i));
      }
    }
    assertUnusable(out.toByteArray(), "100000");
  }

  @Test
  void zipThatUnpacksToGigabytesIsRefused() throws IOException {
    var out = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1 << 20];
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("entries.ndjson"));
      for (int i = 0; i < 300; i++) {
        zip.write(megabyte);
      }
    }
    assertUnusable(out.toByteArray(), "entries.ndjson");
  }

  @Test
  void folderWithALinkOutOfItIsRefused() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Path secret = Files.writeString(temp.resolve("secret"), "{}");
    Files.createSymbolicLink(folder.resolve("rules.json"), secret);
    Program run = Program.run("verify", folder, "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("rules.json");
  }

  @ParameterizedTest
  @CsvSource({"--receipt", "--checkpoint"})
  void receiptOrCheckpointWithoutMeasureOrMeaningIsRefused(String option) throws IOException {
    Path bundle = Files.write(temp.resolve("b.zip"), Bundle.write(HONEST));
    Path large = Files.write(temp.resolve("large"), new byte[(1 << 20) + 1]);
    for (Path file :
        new Path[] {
          large,
          Files.writeString(temp.resolve("deep"), "[".repeat(1_000_000)),
          Files.writeString(temp.resolve("empty"), ""),
          temp.resolve("nowhere")
        }) {
      Program run = Program.run("verify", bundle, option, file);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains(file.getFileName().toString()).hasLineCount(1);
    }
  }

  private static byte[] with(BundleFile file, String content) {
    var files = new EnumMap<>(HONEST);
    files.put(file, content.getBytes(StandardCharsets.UTF_8));
    return Bundle.write(files);
  }

  private Program verify(byte[] zip) throws IOException {
    Path file = Files.write(temp.resolve("bundle.zip"), zip);
    return Program.run("verify", file, "--lang", "en");
  }

  private void assertUnusable(byte[] zip, String named) throws IOException {
    Program run = assertTimeout(SOON, () -> verify(zip));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(named);
  }
}
