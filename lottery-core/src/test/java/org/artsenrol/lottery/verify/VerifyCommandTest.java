package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class VerifyCommandTest {
  @TempDir Path temp;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void honestBundleHoldsAndADemoProvesNothing(long seed) throws IOException {
    Path zip = zip(new SampleBundle(seed).files());
    Program strict = Program.run("verify", zip, "--lang", "en");
    assertThat(strict.out()).doesNotContain("BROKEN").contains("NOTHING PROVEN");
    assertThat(strict.status()).isEqualTo(3);
    assertThat(Program.run("verify", zip, "--allow-demo").status()).isZero();
  }

  @Test
  void eachOfTheTenChecksHasItsLine() throws IOException {
    Program run = verify(new SampleBundle(1).files());
    for (int check : new int[] {2, 3, 4, 6, 7, 8, 9}) {
      assertThat(run.line(check)).contains(": ok.");
    }
    assertThat(run.line(1)).contains("not applicable. no log yet");
    assertThat(run.line(2)).contains("demonstration's");
    assertThat(run.line(5)).contains("NOTHING PROVEN");
    assertThat(run.line(10)).contains("not applicable");
  }

  @Test
  void chineseIsSpokenUnlessAskedOtherwise() throws IOException {
    Program run = Program.run("verify", zip(new SampleBundle(1).files()));
    assertThat(run.line(7)).contains("席次分配：符合");
    assertThat(run.out()).contains("NOTHING PROVEN");
  }

  @Test
  void folderIsReadAsAZipIs() throws IOException {
    Map<BundleFile, byte[]> files = new SampleBundle(3).files();
    Path folder = Files.createDirectory(temp.resolve("bundle"));
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey().path()), file.getValue());
    }
    assertThat(Program.run("verify", folder).out())
        .isEqualTo(Program.run("verify", zip(files)).out());
  }

  @Test
  void jsonCarriesTheSameVerdicts() throws IOException {
    Program run = Program.run("verify", zip(new SampleBundle(1).files()), "--json");
    var json =
        (Json.Members)
            JsonReader.read(run.out().getBytes(StandardCharsets.UTF_8), JsonReader.Dialect.RFC8785);
    assertThat(((Json.Items) json.values().get("checks")).values()).hasSize(10);
    assertThat(json.values()).containsEntry("exit", new Json.Whole(3));
  }

  @Test
  void twoEntriesSwappedInTheResultBreakTheAllocation() throws IOException {
    var sample = new SampleBundle(5);
    Program run = verify(sample.filesWith(Tampered.withTwoAdmittedSwapped(sample.result())));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(6)).contains(": ok.");
    assertThat(run.line(7)).contains("BROKEN! where: result.json.rounds[").contains("expected: \"");
    assertThat(run.line(9)).contains("not applicable").contains("the published one");
  }

  @Test
  void anotherSeedInTheResultIsNamed() throws IOException {
    var sample = new SampleBundle(5);
    Program run =
        verify(sample.filesReplacing(BundleFile.RESULT, sample.result().seed(), "0".repeat(64)));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(6)).contains("found: " + "0".repeat(64));
  }

  @Test
  void seedThatIsNoSeedIsBrokenAndNotACrash() throws IOException {
    var sample = new SampleBundle(5);
    Program run =
        verify(sample.filesReplacing(BundleFile.RESULT, sample.result().seed(), "not a seed"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(6)).contains("found: not a seed");
    assertThat(run.line(7)).contains(": ok.");
  }

  @Test
  void anEntryLeftOutBreaksTheRulesOfTheInput() throws IOException {
    Map<BundleFile, byte[]> files = new SampleBundle(5).files();
    byte[] list = files.get(BundleFile.ENTRIES);
    int firstLine = new String(list, StandardCharsets.US_ASCII).indexOf('\n') + 1;
    files.put(BundleFile.ENTRIES, Arrays.copyOfRange(list, firstLine, list.length));
    Program run = verify(files);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(3)).contains("BROKEN").contains("LIST_SIZE");
    assertThat(run.line(7)).contains("not applicable");
  }

  @Test
  void anotherRandomValueBreaksTheSeed() throws IOException {
    var sample = new SampleBundle(5);
    Map<BundleFile, byte[]> files = sample.files();
    String entropy = new String(files.get(BundleFile.ENTROPY), StandardCharsets.US_ASCII);
    files.put(
        BundleFile.ENTROPY,
        entropy.replaceFirst("[0-9a-f]{64}", "1".repeat(64)).getBytes(StandardCharsets.US_ASCII));
    Program run = verify(files);
    assertThat(run.line(6)).contains("BROKEN");
    assertThat(run.line(5)).contains("may have been picked");
  }

  @Test
  void manifestWrittenOtherwiseIsNamedThoughItMeansTheSame() throws IOException {
    Program run = verify(new SampleBundle(5).filesReplacing(BundleFile.MANIFEST, "{", "{ "));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(3)).contains("manifest.json is not in canonical form");
  }

  @Test
  void frozenRecordOfAnotherManifestIsNamedWithItsLine() throws IOException {
    Program run =
        verify(new SampleBundle(5).filesReplacing(BundleFile.RECORDS, "\"n\":", "\"n\":1"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.line(9)).contains("FREEZE, on line 2");
  }

  @Test
  void recordedResultOfAnotherDigestIsNamedWithItsLine() throws IOException {
    var sample = new SampleBundle(5);
    Program run =
        verify(sample.filesReplacing(BundleFile.RECORDS, sample.result().seed(), "0".repeat(64)));
    assertThat(run.line(9)).contains("RESULT, on line 4");
  }

  @Test
  void halfALogIsUnusable() throws IOException {
    Map<BundleFile, byte[]> files = SampleBundle.real(5).files();
    files.remove(BundleFile.PROOFS);
    assertUnusable(verify(files), "log/proofs.json");
  }

  @ParameterizedTest
  @EnumSource(
      value = BundleFile.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CHECKPOINT", "PROOFS"})
  void missingOrDamagedFileMakesTheBundleUnusable(BundleFile file) throws IOException {
    Map<BundleFile, byte[]> files = new SampleBundle(1).files();
    files.put(file, "{".getBytes(StandardCharsets.US_ASCII));
    assertUnusable(verify(files), file.path());
    files.remove(file);
    assertUnusable(Program.run("verify", looseZip(files, Map.of())), file.path());
  }

  @Test
  void strayNamesAndPathsThatLeadOutAreRefused() throws IOException {
    Map<BundleFile, byte[]> files = new SampleBundle(1).files();
    for (String name : new String[] {"../rules.json", "/etc/passwd", "notes.txt", "log/../x"}) {
      assertUnusable(Program.run("verify", looseZip(files, Map.of(name, new byte[1]))), name);
    }
  }

  @Test
  void zipThatUnpacksWithoutMeasureIsRefusedBeforeItFillsTheMemory() throws IOException {
    Map<BundleFile, byte[]> files = new SampleBundle(1).files();
    files.put(BundleFile.ENTRIES, new byte[60_000_000]);
    Program run = Program.run("verify", looseZip(files, Map.of()), "--lang", "en");
    assertUnusable(run, "unreasonable size");
  }

  @Test
  void whatIsNoZipOrIsNotThereIsRefused() throws IOException {
    Path text = Files.writeString(temp.resolve("x.zip"), "not a zip");
    assertUnusable(Program.run("verify", text), "x.zip");
    assertUnusable(Program.run("verify", temp.resolve("nowhere.zip")), "nowhere.zip");
  }

  private static void assertUnusable(Program run, String named) {
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().contains(named);
  }

  private Program verify(Map<BundleFile, byte[]> files) throws IOException {
    return Program.run("verify", zip(files), "--lang", "en");
  }

  private Path zip(Map<BundleFile, byte[]> files) throws IOException {
    return Files.write(temp.resolve("bundle.zip"), Bundle.write(files));
  }

  private Path looseZip(Map<BundleFile, byte[]> files, Map<String, byte[]> more)
      throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey().path()));
        zip.write(file.getValue());
      }
      for (var file : more.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return Files.write(temp.resolve("loose.zip"), out.toByteArray());
  }
}
