package org.artsenrol.enrol.catalogue.importer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A workbook packed anew from what was really found in it, part by part within bounds. The reader
 * behind it sees no other bytes: neither a part that unpacks without end, nor one whose size the
 * archive tells otherwise, nor XML that could lead it astray ({@link SheetXml}).
 */
final class Unpacked {
  private Unpacked() {}

  static byte[] repack(String name, byte[] bytes) throws Unreadable {
    ByteArrayOutputStream safe = new ByteArrayOutputStream();
    try (ZipFile in =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
        ZipOutputStream out = new ZipOutputStream(safe)) {
      int left = Bounds.MOST_UNPACKED;
      for (ZipArchiveEntry part : parts(name, in)) {
        left -= copy(name, in, part, left, out);
      }
    } catch (IOException | RuntimeException broken) {
      // A damaged archive is told by whatever exception its reader stumbles into.
      throw Unreadable.file(name);
    }
    return safe.toByteArray();
  }

  private static List<ZipArchiveEntry> parts(String name, ZipFile in) throws Unreadable {
    List<ZipArchiveEntry> parts = Collections.list(in.getEntries());
    if (parts.size() > Bounds.MOST_PARTS) {
      throw tooLarge(name);
    }
    return parts.stream()
        .filter(part -> part.getName().endsWith(".xml") || part.getName().endsWith(".rels"))
        .toList();
  }

  private static int copy(
      String name, ZipFile in, ZipArchiveEntry part, int left, ZipOutputStream out)
      throws IOException, Unreadable {
    byte[] content;
    try (InputStream stream = in.getInputStream(part)) {
      content = stream.readNBytes(left + 1);
    }
    if (content.length > left) {
      throw tooLarge(name);
    }
    if (!SheetXml.isHarmless(content)) {
      throw Unreadable.file(name);
    }
    out.putNextEntry(new ZipEntry(part.getName()));
    out.write(content);
    out.closeEntry();
    return content.length;
  }

  private static Unreadable tooLarge(String name) {
    return Unreadable.tooLarge(name, Bounds.megabytes(Bounds.MOST_UNPACKED));
  }
}
