package org.artsenrol.opendata.watch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The file {@code log.ndjson}: a record a line, found again by its index. One process at a time has
 * it open.
 */
final class RecordFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  /** Where each line ends, its line feed included. */
  private final List<Long> ends = new ArrayList<>();

  /**
   * @throws Unusable if another process has it open
   */
  RecordFile(Path file) {
    this.file = file;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        throw new Unusable("folder.used", file);
      }
    } catch (OverlappingFileLockException e) {
      throw new Unusable("folder.used", file);
    } catch (IOException e) {
      throw new Unusable("folder.unreadable", file, e);
    }
  }

  /** Reads the first lines, shows each, and cuts off whatever stands behind them. */
  void recover(long lines, Consumer<byte[]> each) {
    try {
      InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(0)));
      var line = new ByteArrayOutputStream();
      for (int b = 0; ends.size() < lines && (b = in.read()) >= 0; ) {
        if (b == '\n') {
          ends.add(end() + line.size() + 1);
          each.accept(line.toByteArray());
          line.reset();
        } else {
          line.write(b);
        }
      }
      channel.truncate(end());
    } catch (IOException e) {
      throw new Unusable("folder.unreadable", file, e);
    }
  }

  int count() {
    return ends.size();
  }

  /** Adds lines at the end; only {@link #force} makes sure of them. */
  void add(List<byte[]> records) {
    var lines = new ByteArrayOutputStream();
    long start = end();
    for (byte[] record : records) {
      lines.writeBytes(record);
      lines.write('\n');
      ends.add(start + lines.size());
    }
    try {
      var rest = ByteBuffer.wrap(lines.toByteArray());
      while (rest.hasRemaining()) {
        start += channel.write(rest, start);
      }
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    }
  }

  void force() {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    }
  }

  /** Forgets all lines but the first ones. */
  void cut(int lines) {
    ends.subList(lines, ends.size()).clear();
    try {
      channel.truncate(end());
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    }
  }

  /** A line without its line feed. */
  byte[] get(int index) {
    long start = index == 0 ? 0 : ends.get(index - 1);
    var bytes = ByteBuffer.allocate((int) (ends.get(index) - start - 1));
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, start + bytes.position()) < 0) {
          throw new Unusable("folder.damaged", file);
        }
      }
    } catch (IOException e) {
      throw new Unusable("folder.unreadable", file, e);
    }
    return bytes.array();
  }

  private long end() {
    return ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new Unusable("folder.unwritable", file, e);
    }
  }
}
