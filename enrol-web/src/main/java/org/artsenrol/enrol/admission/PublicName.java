package org.artsenrol.enrol.admission;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.artsenrol.lottery.Commitment;

/**
 * How an application is named: to its owner by a public id, to the public by person, commitment and
 * code (draw protocol, section 2).
 *
 * @param salt 32 bytes in hexadecimal
 */
record PublicName(String publicId, String person, String salt, String commit) {
  private static final int HALF = Commitment.SALT_BYTES / 2;
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int ID_LENGTH = 26;
  private static final HexFormat HEX = HexFormat.of();

  /**
   * A fresh one.
   *
   * @param deviceSalt 16 bytes from the applicant's device, or none: then the server makes both
   *     halves
   */
  static PublicName fresh(
      String draw, String person, String memberNumber, byte[] deviceSalt, RandomGenerator random) {
    byte[] salt = new byte[Commitment.SALT_BYTES];
    random.nextBytes(salt);
    if (deviceSalt.length == HALF) {
      System.arraycopy(deviceSalt, 0, salt, 0, HALF);
    }
    String commit = Commitment.commit(draw, person, memberNumber, salt);
    return new PublicName(publicId(random), person, HEX.formatHex(salt), commit);
  }

  private static String publicId(RandomGenerator random) {
    return random
        .ints(ID_LENGTH, 0, LETTERS.length())
        .collect(
            StringBuilder::new, (id, at) -> id.append(LETTERS.charAt(at)), StringBuilder::append)
        .toString();
  }

  String code() {
    return Commitment.code(commit);
  }
}
