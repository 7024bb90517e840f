package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A zip as published is held to its last byte; one packed anew counts by its files. */
class PublishedZipTest {
  private static final long SEED = 7;
  private static final Map<BundleFile, byte[]> FILES = new SampleBundle(5).files();

  @TempDir Path temp;

  @Test
  void noByteOfThePublishedZipCanBeChangedNotEvenOutsideItsFiles() throws IOException {
    byte[] zip = Bundle.write(FILES);
    assertThat(verify(zip)).isZero();
    var random = new Random(SEED);
    for (int i = 0; i < 300; i++) {
      byte[] changed = zip.clone();
      int at = random.nextInt(zip.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(verify(changed)).as("seed %d, byte %d", SEED, at).isIn(1, 2);
    }
  }

  @Test
  void everyByteOfTheZipsOwnPartsCounts() throws IOException {
    byte[] zip = Bundle.write(FILES);
    int directory = zip.length - 400;
    for (int at = directory; at < zip.length; at++) {
      byte[] changed = zip.clone();
      changed[at] ^= 1;
      assertThat(verify(changed)).as("byte %d", at).isIn(1, 2);
    }
  }

  @Test
  void bytesBeforeOrBehindThePublishedZipAreRefused() throws IOException {
    byte[] zip = Bundle.write(FILES);
    var longer = new ByteArrayOutputStream();
    longer.writeBytes(new byte[] {1});
    longer.writeBytes(zip);
    assertThat(verify(longer.toByteArray())).isEqualTo(2);
  }

  @Test
  void sameFilesPackedAnewAreAsGood() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : FILES.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey().path()));
        zip.write(file.getValue());
      }
    }
    assertThat(verify(out.toByteArray())).isZero();
  }

  private int verify(byte[] zip) throws IOException {
    Path file = Files.write(temp.resolve("bundle.zip"), zip);
    return Program.run("verify", file, "--allow-demo").status();
  }
}
