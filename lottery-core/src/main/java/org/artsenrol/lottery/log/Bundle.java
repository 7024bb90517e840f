package org.artsenrol.lottery.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all that the offline verifier needs of one draw into a zip. */
public final class Bundle {
  /** Not the format's first day: Java would add the machine's own zone to that one. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Bundle() {}

  /**
   * The zip's bytes: the same for the same files on every machine. Files are stored and not
   * deflated, because compressors differ between releases.
   *
   * @throws IllegalArgumentException if a file is missing that a bundle must have
   */
  public static byte[] write(Map<BundleFile, byte[]> files) {
    for (BundleFile file : BundleFile.values()) {
      if (!file.mayBeAbsent() && !files.containsKey(file)) {
        throw new IllegalArgumentException("a bundle needs " + file.path());
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      write(files, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return out.toByteArray();
  }

  /** The same bytes to somewhere. */
  public static void write(Map<BundleFile, byte[]> files, OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var file : new TreeMap<>(files).entrySet()) {
        store(zip, file.getKey().path(), file.getValue());
      }
    }
  }

  /**
   * Whether an entry of a zip bears the marks that {@link #write} gives: stored, at a time that no
   * clock shows, and nothing besides.
   */
  public static boolean isMarked(ZipEntry entry) {
    try {
      return entry.getMethod() == ZipEntry.STORED
          && entry.getExtra() == null
          && entry.getTimeLocal().equals(NO_TIME);
    } catch (DateTimeException e) {
      // A stranger's zip may bear a day that no calendar has.
      return false;
    }
  }

  private static void store(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    var crc = new CRC32();
    crc.update(bytes);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
  }
}
