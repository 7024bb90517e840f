package org.artsenrol.lottery.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;

/** Takes bytes as they are written and looks whether a file holds the same. */
final class SameBytes extends OutputStream {
  private final InputStream file;
  private boolean same = true;

  private SameBytes(InputStream file) {
    this.file = file;
  }

  /** Whether a file is the zip that a server writes of these files. */
  static boolean as(Path path, Map<BundleFile, byte[]> files) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(path))) {
      var compared = new SameBytes(in);
      Bundle.write(files, compared);
      return compared.same && in.read() < 0;
    }
  }

  @Override
  public void write(int b) throws IOException {
    same &= file.read() == (b & 0xFF);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    byte[] read = file.readNBytes(length);
    same &= Arrays.equals(read, 0, read.length, bytes, from, from + length);
  }
}
