package org.artsenrol.opendata.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Files that are whole or absent, whenever the machine stops. */
final class Disk {
  private Disk() {}

  /** When this returns, the file is on the disk, and no reader ever saw a part of it. */
  static void replace(Path file, byte[] bytes) {
    Path aside = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (var out =
          FileChannel.open(
              aside,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        write(out, bytes);
        out.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    }
  }

  /** Adds to the end, and returns when it is on the disk. */
  static void append(Path file, byte[] bytes) {
    try (var out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      write(out, bytes);
      out.force(true);
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    }
  }

  static Optional<byte[]> find(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new Unusable("folder.unreadable", file, e);
    }
  }

  static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", folder, e);
    }
  }

  private static void write(FileChannel out, byte[] bytes) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      out.write(rest);
    }
  }

  /** A renamed file outlives a power cut only once its folder is written too. */
  private static void force(Path folder) throws IOException {
    try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
      opened.force(true);
    }
  }
}
