package org.artsenrol.enrol.account.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An identity number that has passed its checks, in its one written form. It lives only while it is
 * being read: kept is its {@link #index keyed hash}, from which nobody gets the number back.
 */
public record Identity(IdentityType type, String number) {

  /** Any country's: at most nine signs (ICAO Doc 9303), without a common check digit. */
  private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,9}");

  private static final Pattern RESIDENT = Pattern.compile("[A-Z][89A-D].{8}");
  private static final int TAIWANESE_LENGTH = 10;

  /**
   * @throws IdentityRefused if the number is not one of this type, after {@link Typed#code reading
   *     it kindly}
   */
  public Identity {
    number = Typed.code(number);
    if (!isValid(type, number)) {
      throw new IdentityRefused(type);
    }
  }

  /** The identity that a typed text is; no text can be of two types. */
  public static Optional<Identity> find(String typed) {
    return Stream.of(IdentityType.values())
        .filter(t -> isValid(t, Typed.code(typed)))
        .map(t -> new Identity(t, typed))
        .findFirst();
  }

  /**
   * The identity that a typed text is.
   *
   * @throws IdentityRefused if it is none; a slip in a national number never makes it a passport's
   */
  public static Identity read(String typed) {
    return find(typed).orElseThrow(() -> new IdentityRefused(meant(Typed.code(typed))));
  }

  private static IdentityType meant(String number) {
    if (number.length() != TAIWANESE_LENGTH) {
      return IdentityType.PASSPORT;
    }
    return RESIDENT.matcher(number).matches()
        ? IdentityType.RESIDENT_CERTIFICATE
        : IdentityType.NATIONAL_ID;
  }

  private static boolean isValid(IdentityType type, String number) {
    return switch (type) {
      case NATIONAL_ID -> TaiwanNumber.isNational(number);
      case RESIDENT_CERTIFICATE -> TaiwanNumber.isResident(number);
      case PASSPORT -> PASSPORT.matcher(number).matches();
    };
  }

  /**
   * HMAC-SHA256 of {@code type|number} in 64 hexadecimal digits: the same person gives the same
   * index. There are too few numbers for a hash without a key to hide them.
   *
   * @param pepper the installation's key, kept outside the database
   */
  public String index(byte[] pepper) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
      byte[] text = (type + "|" + number).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }

  /** Hides the number, so that no log line can hold it. */
  @Override
  public String toString() {
    return type + " …";
  }
}
