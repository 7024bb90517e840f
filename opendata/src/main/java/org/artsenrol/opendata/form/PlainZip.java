package org.artsenrol.opendata.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose bytes follow from its files alone: sorted by path, of one time that no clock shows,
 * stored and not deflated, because compressors differ between releases.
 */
public final class PlainZip {
  /** Not the format's first day: Java would add the machine's own zone to that one. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private PlainZip() {}

  /**
   * @param files by path, with slashes
   */
  public static byte[] of(SortedMap<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return out.toByteArray();
  }

  private static ZipEntry entry(String path, byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    var entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
