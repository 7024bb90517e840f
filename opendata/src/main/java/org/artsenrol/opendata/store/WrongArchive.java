package org.artsenrol.opendata.store;

/** An archive of a log that cannot be what it says, or that is not wanted here. */
public class WrongArchive extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongArchive(String what) {
    super("The archive of the log was not taken over: " + what);
  }

  static void unless(boolean holds, String what) {
    if (!holds) {
      throw new WrongArchive(what);
    }
  }
}
