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
  /**
   * What every entry bears. Not the format's first day: Java would add the machine's own zone to
   * that one.
   */
  public static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private Bundle() {}

  /** A file's bytes, wherever they lie: a large one need never be in memory as a whole. */
  public interface Content {
    long length();

    /** CRC-32 of the bytes, which stands before them in a zip. */
    long crc();

    void writeTo(OutputStream out) throws IOException;

    /** Bytes in memory. */
    static Content of(byte[] bytes) {
      var crc = new CRC32();
      crc.update(bytes);
      return new InMemory(bytes, crc.getValue());
    }
  }

  private record InMemory(byte[] bytes, long crc) implements Content {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(bytes);
    }
  }

  /**
   * The zip's bytes: the same for the same files on every machine. Files are stored and not
   * deflated, because compressors differ between releases.
   *
   * @throws IllegalArgumentException if a file is missing that a bundle must have
   */
  public static byte[] write(Map<BundleFile, byte[]> files) {
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
    var contents = new TreeMap<BundleFile, Content>();
    files.forEach((file, bytes) -> contents.put(file, Content.of(bytes)));
    stream(contents, out);
  }

  /** The same bytes to somewhere, one file after the other. */
  public static void stream(Map<BundleFile, Content> files, OutputStream out) throws IOException {
    for (BundleFile file : BundleFile.values()) {
      if (!file.mayBeAbsent() && !files.containsKey(file)) {
        throw new IllegalArgumentException("a bundle needs " + file.path());
      }
    }
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

  private static void store(ZipOutputStream zip, String path, Content content) throws IOException {
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length());
    entry.setCrc(content.crc());
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }
}
