package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;

/**
 * Reads a bundle, a zip or a folder, that a stranger may have made. Only the eight known names are
 * read, so no name can lead outside; and never more bytes than a bundle of that size can honestly
 * hold.
 */
final class BundleReader {
  /** JSON of hashes and ids deflates to a fifth, of repeated ids to a fiftieth. */
  private static final long MOST_INFLATION = 200;

  private static final long SMALL = 1 << 20;
  private static final long MOST_BYTES = 1 << 30;
  private static final int MOST_NAMES = 32;

  private final Map<BundleFile, byte[]> files = new EnumMap<>(BundleFile.class);
  private final Set<BundleFile> seen = EnumSet.noneOf(BundleFile.class);
  private ListInPassing list;
  private long budget;

  private BundleReader(long budget) {
    this.budget = Math.min(MOST_BYTES, budget);
  }

  /**
   * @throws Unusable if it is not exactly the files of a bundle
   */
  static Unpacked read(String name) {
    try {
      Path path = Path.of(name);
      return Files.isDirectory(path) ? folder(path) : zip(path);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new Unusable("input.unreadable", name);
    }
  }

  private static Unpacked folder(Path folder) throws IOException {
    var reader = new BundleReader(MOST_BYTES);
    List<Path> inside;
    try (var walk = Files.walk(folder, 3)) {
      inside = walk.filter(p -> !isDirectory(p)).limit(MOST_NAMES).toList();
    }
    for (Path path : inside) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      BundleFile file = known(name);
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new Unusable("bundle.stray", name);
      }
      try (var in = Files.newInputStream(path)) {
        reader.take(file, in, Files.size(path));
      }
    }
    return reader.complete();
  }

  private static boolean isDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * A zip as it was published is held to its last byte; one that a citizen packed anew is as good,
   * and only its files count.
   */
  private static Unpacked zip(Path path) throws IOException {
    var reader = new BundleReader(SMALL + MOST_INFLATION * Files.size(path));
    try (var zip = new ZipFile(path.toFile())) {
      List<ZipEntry> entries = entries(zip);
      for (ZipEntry entry : entries) {
        try (var in = zip.getInputStream(entry)) {
          // What is stored is no longer than the zip; how long the rest says it is may be a lie.
          reader.take(known(entry.getName()), in, Math.min(entry.getSize(), Files.size(path)));
        }
      }
      Unpacked files = reader.complete();
      long marked = entries.stream().filter(Bundle::isMarked).count();
      if (marked * 2 >= entries.size() && !SameBytes.as(path, files, zip)) {
        throw new Unusable("bundle.changed", path.getFileName());
      }
      return files;
    }
  }

  private static List<ZipEntry> entries(ZipFile zip) {
    if (zip.size() > MOST_NAMES) {
      throw new Unusable("bundle.names", zip.size());
    }
    var entries = new ArrayList<ZipEntry>(zip.stream().toList());
    entries.removeIf(entry -> entry.getName().equals("log/"));
    return entries;
  }

  private static BundleFile known(String name) {
    return BundleFile.at(name).orElseThrow(() -> new Unusable("bundle.stray", name));
  }

  /**
   * @param size how long the file seems to be, so that a large one is in memory once and not twice
   */
  private void take(BundleFile file, InputStream in, long size) throws IOException {
    if (!seen.add(file)) {
      throw new Unusable("bundle.twice", file.path());
    }
    var metered = new Metered(in, budget);
    try {
      if (file == BundleFile.ENTRIES) {
        list = ListInPassing.of(metered);
      } else {
        files.put(file, bytes(metered, (int) Math.min(budget, size)));
      }
    } catch (Metered.TooMuch bomb) {
      throw new Unusable("bundle.bomb", file.path());
    }
    budget -= metered.passed();
  }

  private static byte[] bytes(Metered in, int size) throws IOException {
    byte[] bytes = new byte[size];
    int read = in.readNBytes(bytes, 0, size);
    byte[] rest = in.readAllBytes();
    if (read == size && rest.length == 0) {
      return bytes;
    }
    byte[] whole = Arrays.copyOf(bytes, read + rest.length);
    System.arraycopy(rest, 0, whole, read, rest.length);
    return whole;
  }

  private Unpacked complete() {
    for (BundleFile file : BundleFile.values()) {
      if (!file.mayBeAbsent() && !seen.contains(file)) {
        throw new Unusable("bundle.missing", file.path());
      }
    }
    return new Unpacked(files, list);
  }
}
