package org.artsenrol.opendata.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * Large published files, taken from the database once and kept on this node's disk, so that no
 * reader's download holds one in memory. A file is known by its SHA-256, hence never out of date;
 * the folder is empty at every start and gone at the end.
 */
final class Spool {
  /** Smaller ones are quicker out of memory, and take no more of it than a page. */
  static final int LARGE = 1 << 20;

  private final Map<String, Spooled> files = new ConcurrentHashMap<>();
  private volatile Path folder;

  /**
   * A file, on disk if it is a large one.
   *
   * @param bytes where it comes from; asked once for a large file
   */
  Spooled file(String sha256, Supplier<byte[]> bytes) {
    Spooled kept = files.get(sha256);
    return kept != null ? kept : kept(sha256, bytes.get());
  }

  private Spooled kept(String sha256, byte[] bytes) {
    return bytes.length < LARGE
        ? Spooled.inMemory(bytes)
        : files.computeIfAbsent(sha256, absent -> written(sha256, bytes));
  }

  private Spooled written(String sha256, byte[] bytes) {
    try {
      Path plain = Files.write(folder().resolve(sha256), bytes);
      Path packed = folder().resolve(sha256 + ".gz");
      try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
        gzip.write(bytes);
      }
      return Spooled.onDisk(FileBody.of(plain), FileBody.of(packed), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("no room for a published file", e);
    }
  }

  private synchronized Path folder() throws IOException {
    if (folder == null) {
      folder = Files.createTempDirectory("open-data");
      folder.toFile().deleteOnExit();
    }
    return folder;
  }

  /** Takes the folder away. */
  void clear() {
    if (folder == null) {
      return;
    }
    try (var kept = Files.list(folder)) {
      for (Path file : kept.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("the spool could not be taken away: " + folder, e);
    }
  }
}
