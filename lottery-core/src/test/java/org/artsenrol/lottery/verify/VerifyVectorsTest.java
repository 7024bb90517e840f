package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The vectors {@code verify.json}, by which another implementation can tell whether it judges as
 * this one does. A case is one of the bases with pieces of its files changed: at a place, so many
 * UTF-16 units are cut and a text is put there; {@code null} leaves the file out.
 *
 * <p>{@code -Dvectors.write} writes the file anew.
 */
class VerifyVectorsTest {
  private static final String REAL = "real draw";
  private static final String MOVED = "real draw with movements";
  private static final Pattern BASES =
      Pattern.compile(REAL + "|" + MOVED + "|demonstration [0-9]+");
  private static final Path FILE = Path.of("src/test/resources/vectors/verify.json");

  @TempDir Path temp;

  @Test
  void vectorsAreTheSampleBundlesAndTheirVerdicts() throws IOException {
    var bases = new LinkedHashMap<String, Map<BundleFile, byte[]>>();
    List<VerifyVectors.Case> all = VerifyVectors.all();
    all.stream()
        .filter(c -> BASES.matcher(c.name()).matches())
        .forEach(c -> bases.put(c.name(), c.files()));
    List<Json> cases = all.parallelStream().map(c -> json(c, bases)).map(Json.class::cast).toList();
    Json.Members written =
        Json.object().with("bases", bases(bases)).with("cases", Json.items(cases));
    if (System.getProperty("vectors.write") != null) {
      Files.writeString(FILE, lines(written));
    }
    Json kept = JsonReader.read(Files.readAllBytes(FILE), JsonReader.Dialect.RFC8785);
    assertThat(kept.equals(written)).as("or write it anew with -Dvectors.write").isTrue();
  }

  /** A line for each base and case, for people to compare. */
  private static String lines(Json.Members written) {
    String text = new String(written.canonical(), StandardCharsets.UTF_8);
    return text.replace("{\"changes\":", "\n{\"changes\":") + "\n";
  }

  private static Json bases(Map<String, Map<BundleFile, byte[]>> bases) {
    var json = Json.object();
    for (var base : bases.entrySet()) {
      var files = Json.object();
      for (var file : base.getValue().entrySet()) {
        files = files.with(file.getKey().path(), text(file.getValue()));
      }
      json = json.with(base.getKey(), files);
    }
    return json;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Json.Members json(VerifyVectors.Case c, Map<String, Map<BundleFile, byte[]>> bases) {
    String base =
        bases.containsKey(c.name()) ? c.name() : c.name().startsWith(MOVED) ? MOVED : REAL;
    var json =
        Json.object()
            .with("name", c.name())
            .with("base", base)
            .with("changes", changes(bases.get(base), c.files()))
            .with("expect", expected(c));
    json = c.receipt().isEmpty() ? json : json.with("receipt", text(c.receipt().get()));
    return c.checkpoint().isEmpty() ? json : json.with("checkpoint", text(c.checkpoint().get()));
  }

  private static Json.Members changes(Map<BundleFile, byte[]> base, Map<BundleFile, byte[]> files) {
    var changes = Json.object();
    for (BundleFile file : base.keySet()) {
      if (!files.containsKey(file)) {
        changes = changes.with(file.path(), new Json.Null());
      } else if (!Arrays.equals(base.get(file), files.get(file))) {
        changes = changes.with(file.path(), change(text(base.get(file)), text(files.get(file))));
      }
    }
    return changes;
  }

  private static Json.Members change(String from, String to) {
    int least = Math.min(from.length(), to.length());
    int at = 0;
    while (at < least && from.charAt(at) == to.charAt(at)) {
      at++;
    }
    int kept = 0;
    while (kept < least - at
        && from.charAt(from.length() - 1 - kept) == to.charAt(to.length() - 1 - kept)) {
      kept++;
    }
    return Json.object()
        .with("at", at)
        .with("cut", from.length() - at - kept)
        .with("put", to.substring(at, to.length() - kept));
  }

  private Json.Members expected(VerifyVectors.Case c) {
    Program run = run(c);
    if (run.status() == Main.UNUSABLE) {
      return Json.object().with("exit", run.status());
    }
    var report =
        (Json.Members)
            JsonReader.read(run.out().getBytes(StandardCharsets.UTF_8), JsonReader.Dialect.RFC8785);
    List<String> verdicts =
        Vectors.list(report, "checks").stream()
            .map(check -> Vectors.text(check, "verdict"))
            .toList();
    return Json.object().with("exit", run.status()).with("verdicts", verdicts);
  }

  private Program run(VerifyVectors.Case c) {
    try {
      Path folder = Files.createTempDirectory(temp, "case");
      var args = new ArrayList<Object>();
      args.addAll(List.of("verify", zip(folder, c.files()), "--json"));
      args.addAll(option(folder, "--receipt", c.receipt()));
      args.addAll(option(folder, "--checkpoint", c.checkpoint()));
      return Program.run(args.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path zip(Path folder, Map<BundleFile, byte[]> files) throws IOException {
    return Files.write(folder.resolve("bundle.zip"), Bundle.write(files));
  }

  private static List<Object> option(Path folder, String name, Optional<byte[]> file)
      throws IOException {
    return file.isEmpty()
        ? List.of()
        : List.of(name, Files.write(folder.resolve(name.substring(2)), file.get()));
  }
}
