package org.artsenrol.lottery.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.TimeZone;
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

  private static Map<BundleFile, byte[]> files() {
    var files = new EnumMap<BundleFile, byte[]>(BundleFile.class);
    for (BundleFile file : BundleFile.values()) {
      files.put(file, file.path().getBytes());
    }
    return files;
  }
}
