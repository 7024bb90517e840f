package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.RefusalCode;
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
      Map<BundleFile, byte[]> files = read(Files.write(zip, bytes));
      Files.write(zip, Bundle.write(files));
      Map<BundleFile, byte[]> again = read(zip);
      assertThat(again.keySet()).isEqualTo(files.keySet());
      files.forEach((file, content) -> assertThat(again.get(file)).isEqualTo(content));
    } catch (Refusal refusal) {
      assertThat(refusal.code()).isEqualTo(RefusalCode.FORMAT);
    } catch (Unusable unusable) {
      assertThat(new Words(Main.class, "en").say(unusable.why())).isNotBlank();
    } finally {
      Files.delete(zip);
    }
  }

  /** Of the list only what was understood is kept, which is all of it or nothing. */
  private static Map<BundleFile, byte[]> read(Path zip) {
    Unpacked unpacked = BundleReader.read(zip.toString());
    var files = new EnumMap<>(unpacked.files());
    files.put(BundleFile.ENTRIES, unpacked.list().orRefusal().bytes());
    return files;
  }
}
