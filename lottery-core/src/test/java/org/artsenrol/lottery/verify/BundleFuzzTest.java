package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;

/**
 * Any bytes at all as a bundle's zip: refused in a sentence, or unpacked into the known files
 * alone, which packed again are the same bundle.
 */
class BundleFuzzTest {

  @FuzzTest
  void zipIsRefusedOrUnpacksToTheFilesOfABundle(byte[] bytes) throws IOException {
    Path zip = Files.createTempFile("bundle", ".zip");
    try {
      Map<BundleFile, byte[]> files = BundleReader.read(Files.write(zip, bytes).toString());
      Files.write(zip, Bundle.write(files));
      Map<BundleFile, byte[]> again = BundleReader.read(zip.toString());
      assertThat(again.keySet()).isEqualTo(files.keySet());
      files.forEach((file, content) -> assertThat(again.get(file)).isEqualTo(content));
    } catch (Unusable unusable) {
      assertThat(new Words("en").say(unusable.why())).isNotBlank();
    } finally {
      Files.delete(zip);
    }
  }
}
