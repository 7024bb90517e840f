package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.artsenrol.lottery.bytes.Base32;
import org.artsenrol.lottery.bytes.Hmac;
import org.artsenrol.lottery.bytes.Sha256;

/** How a learner stands in a public list without being named (section 2). */
public final class Commitment {
  /** Length of a salt in bytes; half of it comes from the learner's own device. */
  public static final int SALT_BYTES = 32;

  private static final HexFormat HEX = HexFormat.of();

  private Commitment() {}

  /**
   * The person's name within one draw: the same for each of her entries there, unlinkable to other
   * draws.
   */
  public static String person(byte[] termKey, String drawId, String identityIndex) {
    return Base32.ofFirstTen(Hmac.keyed(termKey).of(drawId + "|" + identityIndex));
  }

  /**
   * What she can open later by showing her member number and salt.
   *
   * @param learnerRef the member number she knows as her own
   * @return 64 hexadecimal characters
   * @throws IllegalArgumentException if the salt has not 32 bytes
   */
  public static String commit(String drawId, String person, String learnerRef, byte[] salt) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has 32 bytes, not " + salt.length);
    }
    String opened =
        String.join("|", "LC1", "applicant", drawId, person, learnerRef, HEX.formatHex(salt));
    return Sha256.hex(opened.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The 16 characters by which she finds her line. They never prove ownership: the whole commitment
   * does.
   */
  public static String code(String commit) {
    return Base32.ofFirstTen(HEX.parseHex(commit));
  }
}
