package org.artsenrol.enrol.account.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.enrol.account.person.PersonNameRefused.Reason;

/** A person's name as on the identity document, of any script. */
public final class PersonName {
  private static final int LONGEST = 60;
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} .'’\\-·・‧,()]");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  private PersonName() {}

  /**
   * The name in one written form: composed characters, single spaces. Full-width letters are left
   * as they are.
   *
   * @throws PersonNameRefused if it is empty, longer than 60 characters, or holds signs that no
   *     name has
   */
  public static String read(String typed) {
    String name = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
    name = name.strip().replaceAll("[\\s\\u3000]+", " ");
    if (name.length() > LONGEST || !LETTER.matcher(name).find()) {
      throw new PersonNameRefused(Reason.UNREADABLE);
    }
    Matcher sign = SIGN.matcher(name);
    if (sign.find()) {
      throw new PersonNameRefused(Reason.SIGN, told(sign.group()));
    }
    return name;
  }

  /** A sign as it can be shown; of one that cannot be seen, its number in Unicode. */
  private static String told(String sign) {
    int point = sign.codePointAt(0);
    boolean seen = !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
    return seen ? sign : String.format(Locale.ROOT, "U+%04X", point);
  }
}
