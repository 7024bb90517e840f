package org.artsenrol.enrol.account.password;

import java.util.random.RandomGenerator;

/** A password that somebody reads off a slip of paper once: no sign in it looks like another. */
public final class InitialPassword {
  private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;

  private InitialPassword() {}

  /** Three groups of four, about 59 bits. */
  public static String next(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      text.append(i > 0 && i % GROUP == 0 ? "-" : "");
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }
}
