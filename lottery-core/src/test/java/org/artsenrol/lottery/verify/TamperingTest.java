package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real bundle changed in one byte, or in its build, at hundreds of places: no change passes. The
 * seed of the changes is fixed and named in every failure.
 */
class TamperingTest {
  private static final long SEED = 20270105;
  private static final int BYTES_PER_FILE = 47;
  private static final int BUILDS_PER_FILE = 16;
  private static final Map<BundleFile, byte[]> HONEST = SampleBundle.real(5).moved().files();

  @TempDir Path temp;

  private final Random random = new Random(SEED);

  /** One change, and where it was made. */
  private record Change(String what, Map<BundleFile, byte[]> files) {}

  @Test
  void noChangedByteAndNoChangedBuildPasses() {
    assertThat(verify(HONEST)).isZero();
    var changes = new ArrayList<Change>();
    for (BundleFile file : BundleFile.values()) {
      for (int i = 0; i < BYTES_PER_FILE; i++) {
        changes.add(changedByte(file));
      }
      for (int i = 0; i < BUILDS_PER_FILE; i++) {
        changes.add(changedBuild(file, i));
      }
    }
    assertThat(changes).hasSizeGreaterThanOrEqualTo(500);
    // Side by side, because half a thousand pairings take a while.
    changes.parallelStream()
        .forEach(
            change ->
                assertThat(verify(change.files()))
                    .as("seed %d, %s", SEED, change.what())
                    .isIn(Main.BROKEN, Main.UNUSABLE, Main.NOTHING_PROVEN));
  }

  private Change changedByte(BundleFile file) {
    byte[] bytes = HONEST.get(file).clone();
    int at = random.nextInt(bytes.length);
    int before = bytes[at];
    bytes[at] ^= (byte) (1 << random.nextInt(8));
    return change(file, "byte " + at + " from " + before + " to " + bytes[at], bytes);
  }

  /** A line or a piece left out, doubled, moved or swapped; another number. */
  private Change changedBuild(BundleFile file, int kind) {
    byte[] honest = HONEST.get(file);
    byte[] changed = honest;
    for (int tries = 0; Arrays.equals(changed, honest); tries++) {
      changed = changedBuild(honest, (kind + tries) % 6);
    }
    return change(file, "build " + kind, changed);
  }

  private byte[] changedBuild(byte[] bytes, int kind) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + 1 + random.nextInt(40));
    String piece = text.substring(from, to);
    String changed =
        switch (kind) {
          case 0 -> text.substring(0, from) + text.substring(to);
          case 1 -> text.substring(0, to) + piece + text.substring(to);
          case 2 -> text.substring(to) + text.substring(0, to);
          case 3 -> withLinesTurned(text);
          case 4 -> text.replaceFirst("[1-9]", "0");
          default -> text.substring(0, from);
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private static String withLinesTurned(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    List<String> lines = new ArrayList<>(text.lines().toList());
    Collections.reverse(lines);
    return String.join("\n", lines) + "\n";
  }

  private static Change change(BundleFile file, String how, byte[] bytes) {
    var files = new EnumMap<>(HONEST);
    files.put(file, bytes);
    return new Change(file.path() + ": " + how, files);
  }

  private int verify(Map<BundleFile, byte[]> files) {
    try {
      Path zip = Files.write(Files.createTempFile(temp, "bundle", ".zip"), Bundle.write(files));
      return Program.run("verify", zip).status();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
