package org.artsenrol.enrol.account.person;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A person's name as on the identity document, of any script. */
public final class PersonName {
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{M}\\p{N} .'’\\-·・‧,()]{1,60}");
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
    if (!FORM.matcher(name).matches() || !LETTER.matcher(name).find()) {
      throw new PersonNameRefused(PersonNameRefused.Reason.UNREADABLE);
    }
    return name;
  }
}
