package org.artsenrol.enrol.catalogue.importer;

import org.artsenrol.enrol.catalogue.Flaw;

/** A file cannot be taken at all, for a reason that its owner can do something about. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  Unreadable(Flaw flaw) {
    super(flaw.reason().name());
    this.flaw = flaw;
  }

  Flaw flaw() {
    return flaw;
  }

  static Unreadable file(String name) {
    return new Unreadable(Flaw.of("", Flaw.Reason.FILE_UNREADABLE, name));
  }

  static Unreadable tooLarge(String found, String limit) {
    return new Unreadable(Flaw.of("", Flaw.Reason.FILE_TOO_LARGE, found, limit));
  }

  static Unreadable tooManyRows(int limit) {
    return new Unreadable(Flaw.of("", Flaw.Reason.TOO_MANY_ROWS, limit + "+", limit));
  }
}
