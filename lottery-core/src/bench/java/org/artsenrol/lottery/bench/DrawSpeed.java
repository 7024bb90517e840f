package org.artsenrol.lottery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
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

/** A whole draw, from the files of manifest and list to the result, beside its floor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class DrawSpeed {
  @Param({"10000", "100000", "1000000"})
  int n;

  private Path folder;

  @Setup
  public void input() throws IOException {
    folder = BenchInput.of(n);
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
    Manifest manifest = Manifest.parse(Files.readAllBytes(folder.resolve("manifest.json")));
    try (var list = Files.newInputStream(folder.resolve("entries.ndjson"))) {
      return Lottery.draw(manifest, EntryList.read(list), BenchInput.ENTROPY);
    }
  }
}
