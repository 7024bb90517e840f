package org.artsenrol.enrol.start;

/**
 * Work to be finished after the database is up to date and before the application calls itself
 * ready.
 */
public interface StartupTask {

  /**
   * Does it; any exception stops the start, and its message is the reason that the operator reads.
   */
  void run() throws Exception;
}
