package org.artsenrol.opendata.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.artsenrol.lottery.verify.Words;

/** A watchdog's folder and what the program says and does when it looks with it. */
final class Looks {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2027-01-06T04:00:00Z"), ZoneOffset.UTC);

  private final Path folder;
  private final String url;

  Looks(String url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  /**
   * One look.
   *
   * @param status as the program ends
   */
  record Look(int status, String said) {}

  /** Looks once, as a program that is started anew, and waits for nobody. */
  Look once(String... more) {
    var out = new ByteArrayOutputStream();
    var args = new ArrayList<>(List.of(url, "--folder", folder.toString(), "--once"));
    args.addAll(List.of("--lang", "en"));
    args.addAll(List.of(more));
    var told = new CommandLine(args.toArray(String[]::new));
    var voice =
        new Voice(
            new Words(Main.class, "en"), new PrintStream(out, true), NOON, told.has("--json"));
    try (var watch = new Watch(told, voice, NOON, time -> {})) {
      return new Look(watch.run(), out.toString(StandardCharsets.UTF_8));
    }
  }

  Path folder() {
    return folder;
  }

  /** The names of the files that show a contradiction. */
  List<String> exhibits() {
    try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] kept(String name) {
    return Disk.find(folder.resolve(name)).orElseThrow();
  }
}
