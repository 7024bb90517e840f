package org.artsenrol.lottery.bytes;

/**
 * Bytes that are not the JSON they should be; the message says what was met and at which character.
 */
public final class JsonFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JsonFault(String message) {
    super(message);
  }
}
