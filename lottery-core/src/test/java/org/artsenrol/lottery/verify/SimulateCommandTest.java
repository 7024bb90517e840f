package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.artsenrol.lottery.log.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class SimulateCommandTest {
  private static final Path SURVEY = Path.of("src/test/resources/wishes/real-wishes.json");

  @TempDir Path temp;

  @Test
  void surveyOfRealWishesIsToldRuleByRule() throws Exception {
    Path svg = temp.resolve("rules.svg");
    Program run = simulate("--seats", "20", "--svg", svg);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("684 learners, 96 classes; 2 trial draws")
        .contains("| Rule | Learners with nothing |")
        .contains("| classes apart, open first, same ticket |")
        .contains("| rounds: 4, reserve first, new tickets |");
    Document picture =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(Files.readAllBytes(svg)));
    assertThat(picture.getElementsByTagName("circle").getLength()).isEqualTo(20 * 4);
  }

  @Test
  void sameWishesAlwaysGiveTheSameTable() {
    assertThat(simulate("--seats", "10")).isEqualTo(simulate("--seats", "10"));
  }

  @Test
  void publishedBundleIsTriedUnderOtherRules() throws IOException {
    Path zip = Files.write(temp.resolve("b.zip"), Bundle.write(new SampleBundle(2).files()));
    Program run = Program.run("simulate", zip, "--runs", "5");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("一班都沒有的人");
  }

  @Test
  void wrongWordsAreExplained() {
    assertThat(simulate("--seats", "0").err()).contains("percent");
    assertThat(Program.run("simulate", "--wishes", SURVEY, "--reserve", "x", "--lang", "en").err())
        .contains("--reserve SENIOR=3");
    assertThat(Program.run("simulate", "--wishes", "pom.xml", "--lang", "en").err())
        .contains("pom.xml cannot be understood");
    assertThat(simulate("--svg", temp.resolve("no/where.svg")).err()).contains("cannot write");
  }

  @Test
  void filesThatNoHonestOneComesNearAreRefusedInWordsAndNotRead() throws IOException {
    Path huge = empty(2L << 30);
    assertLarge("simulate", "--wishes", huge);
    assertLarge("odds", "--manifest", huge, "--entries", "pom.xml");
    assertLarge("draw", "--manifest", huge, "--entries", "pom.xml", "--entropy", SURVEY);
    assertLarge("draw", "--manifest", SURVEY, "--entries", "pom.xml", "--entropy", huge);
    Path zip = Files.write(temp.resolve("b.zip"), Bundle.write(SampleBundle.real(2).files()));
    assertLarge("verify", zip, "--receipt", huge);
    assertLarge("verify", zip, "--checkpoint", huge);
    assertLarge("audit", zip, "--arrivals", huge);
  }

  private static void assertLarge(Object... args) {
    var english = new ArrayList<Object>(List.of(args));
    english.addAll(List.of("--lang", "en"));
    Program run = Program.run(english.toArray());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("huge is too large to be what it should be");
  }

  /** Takes no room on a disk. */
  private Path empty(long length) throws IOException {
    Path huge = temp.resolve("huge");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(length);
    }
    return huge;
  }

  @Test
  void moreLearnersThanTheLabCanTryAreRefusedWithTheirNumber() throws IOException {
    String learner = "{\"max\":1,\"scores\":{},\"status\":\"1\"}";
    Path many = temp.resolve("many.json");
    Files.writeString(
        many,
        "{\"classes\":["
            + "{\"cap\":1,\"days\":[\"Mon\"],\"id\":\"c\",\"time\":\"09:00 AM - 10:00 AM\"}"
            + "],\"learners\":["
            + (learner + ",").repeat(100_000)
            + learner
            + "]}");
    Program run = Program.run("simulate", "--wishes", many, "--lang", "en");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("100001 learners are too many", "at most 100000");
  }

  private static Program simulate(Object... options) {
    Object[] args = new Object[9 + options.length];
    Object[] fixed = {
      "simulate", "--wishes", SURVEY, "--reserve", "status-1=3", "--runs", "2", "--lang", "en"
    };
    System.arraycopy(fixed, 0, args, 0, fixed.length);
    System.arraycopy(options, 0, args, fixed.length, options.length);
    return Program.run(args);
  }
}
