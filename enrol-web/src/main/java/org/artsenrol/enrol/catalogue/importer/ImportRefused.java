package org.artsenrol.enrol.catalogue.importer;

import java.util.List;
import org.artsenrol.enrol.kernel.Refused;

/** The files have flaws; nothing of them was stored. */
public class ImportRefused extends Refused {
  private static final long serialVersionUID = 1L;

  private final transient ImportPlan plan;

  /** Why. */
  public enum Reason {
    /** {@link #errors} says each flaw. */
    REFUSED
  }

  ImportRefused(ImportPlan plan) {
    super(Reason.REFUSED, plan.errors().size());
    this.plan = plan;
  }

  /** Every flaw, by file and row. */
  public List<ImportError> errors() {
    return plan.errors();
  }
}
