package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawCommandTest {
  @TempDir Path temp;

  @Test
  void canonicalResultIsWrittenWithoutALineFeed() throws IOException {
    Vectors.Case c = Vectors.lc1("cases").get(3);
    Program run = draw(c);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(new String(c.draw().canonical(), StandardCharsets.US_ASCII));
  }

  @Test
  void refusalIsOneLineOfStandardErrorAndNothingElse() throws IOException {
    for (Vectors.Case c : Vectors.lc1("refused_two")) {
      Program run = draw(c);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      String code = Vectors.text((Json.Members) c.expected(), "code");
      assertThat(run.err().strip()).isEqualTo("refused: " + code);
    }
  }

  @Test
  void freelyFormattedManifestAndEntropyGiveTheSameResult() throws IOException {
    Vectors.Case c = Vectors.lc1("cases").get(3);
    var spaced =
        new Vectors.Case(
            c.name(), spaced(c.manifest()), c.entries(), spaced(c.entropy()), c.expected());
    assertThat(draw(spaced).out()).isEqualTo(draw(c).out());
  }

  private static byte[] spaced(byte[] json) {
    return new String(json, StandardCharsets.US_ASCII)
        .replace(":", " :\t")
        .replace(",", ",\r\n ")
        .concat("\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void fileThatIsNotThereIsNamed() {
    Path nowhere = temp.resolve("nowhere");
    Program run =
        Program.run("draw", "--manifest", nowhere, "--entries", nowhere, "--entropy", nowhere);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "dance",
        "draw",
        "draw --manifest",
        "draw --manifest x",
        "verify",
        "verify a b",
        "verify a --what",
        "verify a --lang fr",
        "--manifest a --manifest b"
      })
  void wrongCommandLineGetsTheUsage(String line) {
    Program run = Program.run((Object[]) line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("java -jar lottery-verify.jar");
  }

  @Test
  void helpIsNoFailure() {
    Program run = Program.run("--help", "--lang", "en");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Usage");
  }

  private Program draw(Vectors.Case c) throws IOException {
    return Program.run(
        "draw",
        "--manifest",
        Files.write(temp.resolve("m"), c.manifest()),
        "--entries",
        Files.write(temp.resolve("e"), c.entries()),
        "--entropy",
        Files.write(temp.resolve("v"), c.entropy()));
  }
}
