package org.artsenrol.notify.channel;

/**
 * What came of one try.
 *
 * @param outcome whether it went
 * @param reason what the other side said; empty when it went
 */
public record Delivery(Outcome outcome, String reason) {

  /** How a try ends. */
  public enum Outcome {
    /** The server has taken the message and answers for it from now on. */
    ACCEPTED,
    /** It did not go, or we do not know; a later try may succeed. */
    FAILED,
    /** It will never go: there is no such address. */
    REFUSED
  }

  /** The server took it. */
  public static Delivery accepted() {
    return new Delivery(Outcome.ACCEPTED, "");
  }

  /** It did not go this time. */
  public static Delivery failed(Exception cause) {
    return new Delivery(Outcome.FAILED, String.valueOf(cause.getMessage()));
  }

  /** It can never go. */
  public static Delivery refused(Exception cause) {
    return new Delivery(Outcome.REFUSED, String.valueOf(cause.getMessage()));
  }

  /** Whether the server took it. */
  public boolean isAccepted() {
    return outcome == Outcome.ACCEPTED;
  }

  /** Whether a later try may succeed. */
  public boolean isFailed() {
    return outcome == Outcome.FAILED;
  }
}
