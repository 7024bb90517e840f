package org.artsenrol.notify.testing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.artsenrol.notify.Notice;
import org.artsenrol.notify.Recipient;

/** Notices to tell in tests. */
public final class Notices {
  /** The languages that we write. */
  public static final Locale CHINESE = Locale.TRADITIONAL_CHINESE;

  /** Somebody with an address. */
  public static final Recipient MRS_LIN =
      new Recipient("1001", Optional.of("lin@example.tw"), Optional.of("0912345678"));

  private static final Map<String, String> FACTS =
      Map.of(
          "learner", "林美玉",
          "venue", "大墩文化中心",
          "class", "書法初階",
          "price", "2,800 元",
          "payUntil", "116 年 1 月 8 日（五）晚上 12:00");

  private Notices() {}

  /** She is admitted to a class. */
  public static Notice admitted(Recipient to, String dedupKey) {
    return new Notice("admitted", to, CHINESE, FACTS, dedupKey, Optional.empty());
  }

  /** The same with one fact changed. */
  public static Notice admittedWith(String fact, String value) {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.put(fact, value);
    return new Notice("admitted", MRS_LIN, CHINESE, facts, "admitted:7", Optional.empty());
  }

  /** The same without one fact. */
  public static Notice admittedWithout(String fact) {
    Map<String, String> facts = new HashMap<>(FACTS);
    facts.remove(fact);
    return new Notice("admitted", MRS_LIN, CHINESE, facts, "admitted:7", Optional.empty());
  }
}
