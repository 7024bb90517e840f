package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.kernel.Refused;

/** A class cannot be stored, changed or called off as asked; nothing was changed. */
public class ClassRefused extends Refused {
  private static final long serialVersionUID = 1L;

  private final transient List<Flaw> flaws;

  /** Why. */
  public enum Reason {
    /** What was filled in cannot stand; {@link #flaws} says where. */
    FLAWED
  }

  ClassRefused(List<Flaw> flaws) {
    super(Reason.FLAWED, flaws.size());
    this.flaws = List.copyOf(flaws);
  }

  @Override
  public List<String> details(Locale reader) {
    return flaws.stream().map(flaw -> flaw.say(reader)).toList();
  }

  /** Everything that must be put right. */
  public List<Flaw> flaws() {
    return flaws;
  }

  static void ifAny(List<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      throw new ClassRefused(flaws);
    }
  }
}
