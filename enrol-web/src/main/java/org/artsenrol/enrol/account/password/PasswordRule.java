package org.artsenrol.enrol.account.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.artsenrol.enrol.account.password.PasswordRefused.Reason;

/**
 * Which new passwords are accepted: long enough, not among the first guesses, not the holder's own
 * name or contact. No mixture of signs is asked for and none expires by itself, as NIST SP 800-63B
 * advises.
 */
public enum PasswordRule {
  /** For whoever registers. */
  CITIZEN(8),
  /** For whoever sees other people's data. */
  STAFF(12);

  private static final int LONGEST = 128;
  private static final String RUNS = "01234567890 9876543210 abcdefghijklmnopqrstuvwxyz qwertyuiop";

  /** The world's thirty thousand most common passwords, and those of this city. */
  private static final Set<String> COMMON = common();

  private final int shortest;

  PasswordRule(int shortest) {
    this.shortest = shortest;
  }

  /**
   * @param own what belongs to the holder: contact, name, user name
   * @throws PasswordRefused naming the first reason against it
   */
  public void check(String password, List<String> own) {
    int length = password.codePointCount(0, password.length());
    if (length < shortest) {
      throw new PasswordRefused(Reason.SHORT, shortest);
    }
    if (length > LONGEST) {
      throw new PasswordRefused(Reason.LONG, LONGEST);
    }
    String small = password.toLowerCase(Locale.ROOT);
    if (own.stream().anyMatch(o -> isLittleMoreThan(o.toLowerCase(Locale.ROOT), small))) {
      throw new PasswordRefused(Reason.OWN);
    }
    if (isCommon(small)) {
      throw new PasswordRefused(Reason.COMMON);
    }
  }

  /** Also the part of an e-mail address before its @. */
  private static boolean isLittleMoreThan(String own, String password) {
    return Stream.of(own, own.replaceAll("@.*", ""))
        .filter(o -> o.length() >= 4)
        .anyMatch(o -> password.contains(o) && password.length() - o.length() < 4);
  }

  private static boolean isCommon(String password) {
    String word = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    boolean knownWord = COMMON.contains(word) && password.length() - word.length() <= 4;
    return COMMON.contains(password) || knownWord || isRun(password) || isRepeat(password);
  }

  private static boolean isRun(String password) {
    return RUNS.contains(password) || RUNS.contains(password.substring(0, password.length() - 2));
  }

  /** One to four characters over and over, as in {@code 12341234} or {@code aaaaaaaa}. */
  private static boolean isRepeat(String password) {
    return password.matches("(.{1,4})\\1+.{0,3}");
  }

  private static Set<String> common() {
    Set<String> all = new HashSet<>(read("common-passwords.txt"));
    try {
      all.addAll(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Set.copyOf(all);
  }

  private static Set<String> read(String resource) {
    try (var in = PasswordRule.class.getResourceAsStream(resource);
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.isBlank()).collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
