package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class BundleTest {

  @Test
  void sameFilesGiveTheSameBytesInEveryZone() {
    TimeZone home = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Taipei"));
      byte[] taipei = Bundle.write(files());
      TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
      assertThat(Bundle.write(files())).isEqualTo(taipei);
    } finally {
      TimeZone.setDefault(home);
    }
  }

  @Test
  void bundleWithoutAResultIsNotWritten() {
    Map<BundleFile, byte[]> files = files();
    files.remove(BundleFile.RESULT);
    assertThatThrownBy(() -> Bundle.write(files)).hasMessageContaining("result.json");
  }

  @Test
  void writtenZipHoldsEveryFileAsItIs() throws IOException {
    Map<BundleFile, byte[]> files = files();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(Bundle.write(files)))) {
      for (BundleFile file : BundleFile.values()) {
        ZipEntry entry = zip.getNextEntry();
        assertThat(entry.getName()).isEqualTo(file.path());
        assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(zip.readAllBytes()).isEqualTo(files.get(file));
        assertThat(Bundle.isMarked(entry)).isTrue();
      }
      assertThat(zip.getNextEntry()).isNull();
    }
  }

  @Test
  void onlyTheSignedLogMayBeMissing() {
    for (BundleFile file : BundleFile.values()) {
      Map<BundleFile, byte[]> files = files();
      files.remove(file);
      if (file == BundleFile.CHECKPOINT || file == BundleFile.PROOFS) {
        assertThat(Bundle.write(files)).isNotEmpty();
      } else {
        assertThatThrownBy(() -> Bundle.write(files)).hasMessageContaining(file.path());
      }
    }
  }

  @Test
  void everyFileIsFoundAtItsPathAndNothingElsewhere() {
    for (BundleFile file : BundleFile.values()) {
      assertThat(BundleFile.at(file.path())).contains(file);
    }
    assertThat(BundleFile.at("log")).isEmpty();
  }

  @Test
  void zipOfAStrangerDoesNotBearTheMarks() {
    assertThat(Bundle.isMarked(marked())).isTrue();
    ZipEntry deflated = marked();
    deflated.setMethod(ZipEntry.DEFLATED);
    assertThat(Bundle.isMarked(deflated)).isFalse();
    ZipEntry extra = marked();
    extra.setExtra(new byte[] {0, 0, 0, 0});
    assertThat(Bundle.isMarked(extra)).isFalse();
    ZipEntry today = marked();
    today.setTimeLocal(LocalDateTime.of(2027, 1, 5, 0, 0));
    assertThat(Bundle.isMarked(today)).isFalse();
  }

  private static ZipEntry marked() {
    var entry = new ZipEntry("rules.json");
    entry.setMethod(ZipEntry.STORED);
    entry.setTimeLocal(LocalDateTime.of(1980, 2, 1, 0, 0));
    return entry;
  }

  /** Month 0 and day 0, as some programs write when they know no time. */
  @Test
  void dayThatNoCalendarHasIsNotMarkedAndNoCrash() throws IOException {
    byte[] bytes = Bundle.write(files());
    bytes[12] = 0;
    bytes[13] = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      assertThat(Bundle.isMarked(zip.getNextEntry())).isFalse();
    }
  }

  private static Map<BundleFile, byte[]> files() {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    for (BundleFile file : BundleFile.values()) {
      files.put(file, file.path().getBytes());
    }
    return files;
  }
}
