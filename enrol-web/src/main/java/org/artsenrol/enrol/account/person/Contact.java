package org.artsenrol.enrol.account.person;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mobile number or an e-mail address in its one written form: {@code 09xxxxxxxx}, or all small
 * letters. It is what a citizen signs in with.
 */
public record Contact(Kind kind, String value) {

  /** The two ways in which a citizen can be reached. */
  public enum Kind {
    MOBILE,
    EMAIL
  }

  private static final Pattern MOBILE = Pattern.compile("(?:\\+?886|0)(9[0-9]{8})");
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,63}");

  /**
   * Reads what was typed, full-width digits, spaces, hyphens and {@code +886} included.
   *
   * @throws ContactRefused if it is neither a mobile number nor an e-mail address
   */
  public static Contact read(String typed) {
    String text = Typed.text(typed);
    return text.contains("@") ? email(text.toLowerCase(Locale.ROOT)) : mobile(text);
  }

  private static Contact email(String text) {
    if (text.length() > 254 || !EMAIL.matcher(text).matches()) {
      throw new ContactRefused(Kind.EMAIL);
    }
    return new Contact(Kind.EMAIL, text);
  }

  private static Contact mobile(String text) {
    var matcher = MOBILE.matcher(Typed.code(text).replaceAll("[().]", ""));
    if (!matcher.matches()) {
      throw new ContactRefused(Kind.MOBILE);
    }
    return new Contact(Kind.MOBILE, "0" + matcher.group(1));
  }

  /** Hides the contact, so that no log line can hold it. */
  @Override
  public String toString() {
    return kind + " …";
  }
}
