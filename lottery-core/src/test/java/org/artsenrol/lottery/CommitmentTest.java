package org.artsenrol.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.artsenrol.lottery.bytes.Sha256;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final byte[] TERM_KEY = "a term's key".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

  @Test
  void commitmentHashesTheTextThatTheLearnerCanWriteDownHerself() {
    String commit = Commitment.commit("dadun-1", "0123456789ABCDEF", "12345678", SALT);
    String opened = "LC1|applicant|dadun-1|0123456789ABCDEF|12345678|" + "00".repeat(32);
    assertThat(commit).isEqualTo(Sha256.hex(opened.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void codeIsTheFirstEightyBitsOfTheCommitment() {
    assertThat(Commitment.code("0".repeat(64))).isEqualTo("0".repeat(16));
    assertThat(Commitment.code("f".repeat(64))).isEqualTo("Z".repeat(16));
    assertThat(Commitment.code("097e39d0705c43d5cf31" + "0".repeat(44)))
        .isEqualTo("15Z3KM3GBH1XBKSH");
  }

  @Test
  void personIsTheSameWithinADrawAndAnotherInTheNext() {
    String here = Commitment.person(TERM_KEY, "dadun-1", "index");
    assertThat(Commitment.person(TERM_KEY, "dadun-1", "index")).isEqualTo(here).hasSize(16);
    assertThat(Commitment.person(TERM_KEY, "dadun-2", "index")).isNotEqualTo(here);
  }

  @Test
  void aSaltOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> Commitment.commit("d", "P", "1", new byte[16]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("16");
  }
}
