package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bundles made to exhaust or mislead the program: refused in words, naming the file, and before
 * they cost much memory, which is counted here because a busy machine makes every measure of time
 * false.
 */
class HostileInputTest {
  private static final Map<BundleFile, byte[]> HONEST = SampleBundle.real(5).files();
  private static final long MOST_MEMORY = 96L << 20;

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource
  void deepNestingIsRefusedInEveryFile(BundleFile file) throws Exception {
    assertUnusable(with(file, "[".repeat(1_000_000)), file.path());
    assertUnusable(with(file, "{\"a\":".repeat(1_000_000)), file.path());
  }

  @ParameterizedTest
  @EnumSource
  void fileOfZerosSpacesOrNothingOfMeaningIsRefused(BundleFile file) throws Exception {
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
      throws Exception {
    String honest = new String(HONEST.get(file), StandardCharsets.UTF_8);
    assertThat(honest).contains(field);
    assertUnusable(with(file, honest.replaceFirst(Pattern.quote(field), by)), file.path());
  }

  @Test
  void wrongFieldIsNamedWithItsFileAndLine() throws Exception {
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
  void zipOfManyNamesIsRefusedWithoutReadingThem() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 100_000; i++) {
        zip.putNextEntry(new ZipEntry("log/" + i));
      }
    }
    assertUnusable(out.toByteArray(), "100000");
  }

  @Test
  void zipThatUnpacksToAThousandTimesItsSizeIsRefusedBeforeItIsUnpacked() throws Exception {
    var out = new ByteArrayOutputStream();
    byte[] megabyte = new byte[1 << 20];
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("entries.ndjson"));
      for (long written = 0; written < MOST_MEMORY + (32 << 20); written += megabyte.length) {
        zip.write(megabyte);
      }
    }
    assertUnusable(out.toByteArray(), "entries.ndjson");
  }

  @ParameterizedTest
  @EnumSource
  void numberOfAMillionDigitsIsRefusedInEveryFile(BundleFile file) throws Exception {
    String digits = "7".repeat(1_000_000);
    for (String number : new String[] {digits, "-" + digits, "0." + digits, "1e" + digits}) {
      assertUnusable(with(file, "{\"v\":" + number + "}\n"), file.path());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nameOrTextWithoutEndIsRefusedInEveryFile(BundleFile file) throws Exception {
    String letters = "x".repeat(3_000_000);
    assertUnusable(with(file, "{\"" + letters), file.path());
    assertUnusable(with(file, "{\"v\":\"" + letters), file.path());
    assertUnusable(with(file, letters), file.path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../rules.json",
        "..\\rules.json",
        "/rules.json",
        "C:\\rules.json",
        "./rules.json",
        "rules.json/",
        "rules.json/../rules.json",
        "log//checkpoint",
        "log/./checkpoint",
        "log\\checkpoint",
        "RULES.JSON",
        "rules.json ",
        "\u202Erules.json",
        "log"
      })
  void nameThatIsNotExactlyOneOfABundleIsRefused(String name) throws Exception {
    byte[] more = packed(Map.of("manifest.json", "{}", name, "{}"));
    Program run = verify(more);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).singleElement().asString().doesNotContain("\u202E");
    assertThat(temp.resolve("rules.json")).doesNotExist();
    assertThat(temp.resolveSibling("rules.json")).doesNotExist();
  }

  @Test
  void fileThatStandsTwiceInAZipIsRefused() throws Exception {
    byte[] zip = packed(Map.of("rules.json", "{}", "rules.jso_", "{}"));
    String doubled = new String(zip, StandardCharsets.ISO_8859_1).replace("jso_", "json");
    assertUnusable(doubled.getBytes(StandardCharsets.ISO_8859_1), "rules.json");
  }

  private static byte[] packed(Map<String, String> files) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        if (!file.getKey().endsWith("/")) {
          zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return out.toByteArray();
  }

  @Test
  void folderWithALinkOutOfItIsRefused() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Path secret = Files.writeString(temp.resolve("secret"), "{}");
    Files.createSymbolicLink(folder.resolve("rules.json"), secret);
    Program run = Program.run("verify", folder, "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("rules.json");
  }

  @ParameterizedTest
  @CsvSource({"--receipt", "--checkpoint"})
  void receiptOrCheckpointWithoutMeasureOrMeaningIsRefused(String option) throws Exception {
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

  private Program verify(byte[] zip) throws Exception {
    Path file = Files.write(temp.resolve("bundle.zip"), zip);
    return Program.run("verify", file, "--lang", "en");
  }

  private void assertUnusable(byte[] zip, String named) throws Exception {
    Allocated<Program> judged = Allocated.by(() -> verify(zip));
    assertThat(judged.bytes()).isLessThan(MOST_MEMORY);
    Program run = judged.value();
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(named);
  }
}
