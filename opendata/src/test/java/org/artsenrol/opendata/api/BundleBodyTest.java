package org.artsenrol.opendata.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Large bundles: the same bytes as small ones, without ever being in memory. */
class BundleBodyTest {
  private static final int ENTRIES = 24 << 20;

  private final Spool spool = new Spool();
  private final Map<BundleFile, byte[]> files = new EnumMap<>(BundleFile.class);

  BundleBodyTest() {
    var random = new Random(20270105);
    for (BundleFile file : BundleFile.values()) {
      byte[] bytes = new byte[file == BundleFile.ENTRIES ? ENTRIES : 500];
      random.nextBytes(bytes);
      files.put(file, bytes);
    }
  }

  @AfterEach
  void clear() {
    spool.clear();
  }

  @Test
  void bytesAndTagAreThoseOfTheBundleMadeAtOnce() throws IOException {
    byte[] whole = Bundle.write(files);
    Payload payload = payload();
    assertThat(payload.body().length()).isEqualTo(whole.length);
    assertThat(payload.sha256()).isEqualTo(Sha256.hex(whole));
    var sent = new ByteArrayOutputStream();
    payload.body().send(sent, 0, whole.length);
    assertThat(sent.toByteArray()).isEqualTo(whole);
  }

  @Test
  void anyPartIsThatPartOfTheWhole() throws IOException {
    byte[] whole = Bundle.write(files);
    Payload payload = payload();
    var random = new Random(20270106);
    for (int i = 0; i < 20; i++) {
      int from = random.nextInt(whole.length);
      int to = from + random.nextInt(whole.length - from) + 1;
      var sent = new ByteArrayOutputStream();
      payload.body().send(sent, from, to);
      assertThat(sent.toByteArray())
          .as(from + ".." + to)
          .isEqualTo(Arrays.copyOfRange(whole, from, to));
    }
  }

  @Test
  void nothingLargeIsHeldOrMoved() throws IOException {
    Payload payload = payload();
    assertThat(payload.weight()).isLessThan(Spool.LARGE);
    var widest = new Widest();
    payload.body().send(widest, 0, payload.body().length());
    assertThat(widest.sent).isEqualTo(payload.body().length());
    assertThat(widest.most).isLessThanOrEqualTo(FileBody.PIECE);
  }

  @Test
  void largeFileIsTakenFromTheDatabaseOnce() {
    payload();
    spool.file(
        digest(BundleFile.ENTRIES),
        () -> {
          throw new AssertionError("asked again");
        });
  }

  private Payload payload() {
    var contents = new EnumMap<BundleFile, Bundle.Content>(BundleFile.class);
    files.forEach((file, bytes) -> contents.put(file, spool.file(digest(file), () -> bytes)));
    return BundleBody.payload(contents);
  }

  private String digest(BundleFile file) {
    return Sha256.hex(files.get(file));
  }

  private static final class Widest extends OutputStream {
    private int most;
    private long sent;

    @Override
    public void write(int b) {
      sent++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      most = Math.max(most, length);
      sent += length;
    }
  }
}
