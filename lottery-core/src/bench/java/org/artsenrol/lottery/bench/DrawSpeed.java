package org.artsenrol.lottery.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.verify.Main;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A whole draw, from the files to the result, and the verification of a whole bundle by the program
 * that citizens run, beside their floor and a naive draw that must come to the same result.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
public class DrawSpeed {
  @Param({"10000", "100000", "1000000"})
  int n;

  private Path folder;
  private String digest;

  @Setup
  public void input() throws IOException {
    folder = BenchInput.of(n);
    digest = drawn().digest();
  }

  @Benchmark
  public long floor() throws IOException, CloneNotSupportedException {
    try (var list = Files.newInputStream(folder.resolve("entries.ndjson"))) {
      return Floor.run(list, n);
    }
  }

  @Benchmark
  public DrawResult draw() throws IOException {
    return drawn();
  }

  private DrawResult drawn() throws IOException {
    try (var list = Files.newInputStream(folder.resolve("entries.ndjson"))) {
      return Lottery.draw(manifest(), EntryList.read(list), entropy());
    }
  }

  private Manifest manifest() throws IOException {
    return Manifest.parse(Files.readAllBytes(folder.resolve("manifest.json")));
  }

  private Entropy entropy() throws IOException {
    return Entropy.parse(Files.readAllBytes(folder.resolve("entropy.json")));
  }

  @Benchmark
  public String verify() {
    var told = new ByteArrayOutputStream();
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    String bundle = folder.resolve("bundle.zip").toString();
    int status = Main.run(new String[] {"verify", bundle, "--allow-demo"}, out, out);
    if (status != Main.FINE) {
      throw new IllegalStateException(told.toString(StandardCharsets.UTF_8));
    }
    return told.toString(StandardCharsets.UTF_8);
  }

  /** Objects for a million entries and their texts do not fit into what the others need. */
  @Benchmark
  @Fork(
      value = 1,
      jvmArgs = {"-Xmx6g", "-XX:+UseSerialGC"})
  public DrawResult naive() throws IOException {
    DrawResult result = Naive.draw(manifest(), folder.resolve("entries.ndjson"), entropy());
    if (!result.digest().equals(digest)) {
      throw new IllegalStateException("the naive draw has another result");
    }
    return result;
  }
}
