package org.artsenrol.opendata.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes in a file that nobody changes. They pass through memory a piece at a time. */
record FileBody(Path file, long length) implements Body {
  static final int PIECE = 64 << 10;

  static FileBody of(Path file) {
    try {
      return new FileBody(file, Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int weight() {
    return 0;
  }

  @Override
  public void send(OutputStream out, long from, long to) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(from);
      byte[] piece = new byte[PIECE];
      long left = to - from;
      while (left > 0) {
        int read = in.read(piece, 0, (int) Math.min(PIECE, left));
        if (read < 0) {
          throw new IOException(file + " is shorter than it was");
        }
        out.write(piece, 0, read);
        left -= read;
      }
    }
  }
}
