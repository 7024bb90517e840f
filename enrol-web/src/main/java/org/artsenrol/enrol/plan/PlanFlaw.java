package org.artsenrol.enrol.plan;

import java.util.Locale;
import org.artsenrol.enrol.catalogue.Flaw;
import org.artsenrol.enrol.kernel.Words;

/**
 * Something in a plan that cannot stand, and where.
 *
 * @param stage its number
 */
public record PlanFlaw(int stage, Flaw flaw) {

  /** Where, what is wrong, and what to do. */
  public String say(Locale reader) {
    String box = flaw.column().isEmpty() ? "" : Words.say(reader, "plan.field." + flaw.column());
    return Words.say(reader, "plan.flaw", stage, box, flaw.say(reader));
  }
}
