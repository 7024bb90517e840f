package org.artsenrol.enrol.kernel;

import java.util.List;
import java.util.Locale;

/**
 * An expected "no": said in words to the person who asked, never a fault. Its key names the
 * sentence in the word bundles; its facts fill the sentence's places {0}, {1} …
 *
 * <p>The key is the refusal's class name without "Refused", a dot, and the reason: {@code
 * Application.CLASH}.
 */
public abstract class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Object> facts;
  private final String key;

  protected Refused(Enum<?> reason, Object... facts) {
    super(reason.name());
    this.key = getClass().getSimpleName().replace("Refused", "") + "." + reason.name();
    this.facts = List.of(facts);
  }

  /** The key of the sentence that says why. */
  public String messageKey() {
    return key;
  }

  /**
   * What must be put right one by one, each said in a sentence; empty where the one sentence says
   * all.
   */
  public List<String> details(Locale reader) {
    return List.of();
  }

  /** What the sentence names, in its order. */
  public List<Object> facts() {
    return facts;
  }
}
