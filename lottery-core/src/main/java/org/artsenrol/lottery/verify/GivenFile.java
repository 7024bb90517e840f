package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.log.NoteFault;

/**
 * A file named on the command line, which may be anything at all: it is never read further than
 * what it should be can reach.
 */
final class GivenFile {
  /** No receipt, checkpoint or random value comes near it. */
  static final int NOTE = 1 << 20;

  /** Five times a plan of as many classes as there may be, each with several slots and reserves. */
  static final int PLAN = 1 << 26;

  private GivenFile() {}

  /**
   * All of it.
   *
   * @throws Unusable if it cannot be read or is longer
   */
  static byte[] bytes(String name, int most) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      boolean large = Files.size(Path.of(name)) > most;
      byte[] bytes = large ? new byte[0] : in.readNBytes(most);
      // A pipe does not know its size.
      if (large || in.read() >= 0) {
        throw new Unusable("input.large", name);
      }
      return bytes;
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("input.unreadable", name);
    }
  }

  /**
   * What it says.
   *
   * @throws Unusable also if it is something else
   */
  static <T> T read(String name, int most, Function<byte[], T> as) {
    try {
      return as.apply(bytes(name, most));
    } catch (Refusal | JsonFault | NoteFault | IllegalArgumentException | ClassCastException e) {
      throw new Unusable("input.bytes", name, e.getMessage());
    }
  }

  /**
   * A list, as it comes: one of millions never stands in memory as bytes.
   *
   * @throws Refusal if it is none
   * @throws Unusable if it cannot be read
   */
  static EntryList list(String name) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return EntryList.read(in);
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("input.unreadable", name);
    }
  }
}
