package org.artsenrol.lottery.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.zip.ZipFile;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;

/** Takes bytes as they are written and looks whether a file holds the same. */
final class SameBytes extends OutputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream file;
  private final byte[] read = new byte[BUFFER];
  private boolean same = true;

  private SameBytes(InputStream file) {
    this.file = file;
  }

  /**
   * Whether a file is the zip that a server writes of these files.
   *
   * @param zip the same file, out of which the list comes once more
   */
  static boolean as(Path path, Unpacked unpacked, ZipFile zip) throws IOException {
    var files = new EnumMap<BundleFile, Bundle.Content>(BundleFile.class);
    unpacked.files().forEach((file, bytes) -> files.put(file, Bundle.Content.of(bytes)));
    files.put(BundleFile.ENTRIES, new ListAgain(unpacked.list(), zip));
    try (var in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      var compared = new SameBytes(in);
      Bundle.stream(files, compared);
      return compared.same && in.read() < 0;
    }
  }

  /** The list that has passed, out of the zip once more. */
  private record ListAgain(ListInPassing passed, ZipFile zip) implements Bundle.Content {
    @Override
    public long length() {
      return passed.size();
    }

    @Override
    public long crc() {
      return passed.crc();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      try (var list = zip.getInputStream(zip.getEntry(BundleFile.ENTRIES.path()))) {
        list.transferTo(out);
      }
    }
  }

  @Override
  public void write(int b) throws IOException {
    same &= file.read() == (b & 0xFF);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    for (int at = from; at < from + length; at += BUFFER) {
      int end = Math.min(from + length, at + BUFFER);
      int found = file.readNBytes(read, 0, end - at);
      same &= Arrays.equals(read, 0, found, bytes, at, end);
    }
  }
}
