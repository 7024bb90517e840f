package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.artsenrol.lottery.Vectors;
import org.artsenrol.lottery.beacon.BeaconRefused;
import org.artsenrol.lottery.bytes.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeaconCommandTest {
  private static final Json.Members ROUND_1000 =
      Vectors.list(Vectors.file("drand.json"), "cases").get(0);
  private static final String SIGNATURE = Vectors.text(ROUND_1000, "signature");

  @Test
  void provenRoundPrintsItsRandomnessAndNothingElse() {
    Program run = Program.run("beacon", "--round", 1000, "--signature", SIGNATURE);
    assertThat(run.status()).isZero();
    assertThat(run.out().strip()).isEqualTo(Vectors.text(ROUND_1000, "randomness"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void anotherRoundIsRefusedInBothLanguages() {
    Program zh = Program.run("beacon", "--round", 1001, "--signature", SIGNATURE);
    assertThat(zh.status()).isEqualTo(1);
    assertThat(zh.out()).isEmpty();
    assertThat(zh.err()).contains("1001").contains("未獲證明").hasLineCount(1);
    Program en = Program.run("beacon", "--round", 1001, "--signature", SIGNATURE, "--lang", "en");
    assertThat(en.err()).contains("round 1001 is not proven");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "c0", "xyz", "-1"})
  void whateverIsNoSignatureIsRefusedWithoutFailing(String signature) {
    Program run = Program.run("beacon", "--round", 1000, "--signature", signature);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "beacon",
        "beacon --round 1",
        "beacon --signature 00",
        "beacon --round one --signature 00",
        "beacon --round 99999999999999999999 --signature 00",
        "beacon now --round 1 --signature 00"
      })
  void incompleteCommandLineGetsTheUsage(String line) {
    Program run = Program.run((Object[]) line.split(" "));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("java -jar lottery-verify.jar");
  }

  @ParameterizedTest
  @EnumSource
  void everyFlawHasItsSentence(BeaconRefused.Reason reason) throws IOException {
    for (String language : new String[] {"zh", "en"}) {
      assertThat(new Words(Main.class, language).say(BeaconCheck.flaw(reason))).isNotBlank();
    }
  }
}
