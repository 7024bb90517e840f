package org.artsenrol.enrol.admission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.lottery.log.Promise;
import org.artsenrol.lottery.log.SignedNote;

/**
 * The log's signed word on how an application will stand in its list (收件承諾). It never changes; a
 * later one of the same application counts in its place, and the earlier ones are kept beside it.
 */
@Entity
@Table(name = "promise")
public class GivenPromise extends Stored {

  /** Why it was given. */
  public enum Cause {
    APPLIED,
    CHANGED,
    WITHDRAWN,
    /** What she has won elsewhere takes hours, or wins that are left to her. */
    SEATS,
    /** The list, as it was frozen, says otherwise than the promise before. */
    CLOSED
  }

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  private Application application;

  private int number;

  @Enumerated(EnumType.STRING)
  private Cause cause;

  private byte[] line;
  private byte[] note;

  @Column(name = "promised_at")
  private Instant promisedAt;

  protected GivenPromise() {}

  /**
   * @param line canonical entry; no bytes where no line will stand in the list
   */
  GivenPromise(Application application, int number, Cause cause, byte[] line, SignedNote note) {
    this.application = application;
    this.number = number;
    this.cause = cause;
    this.line = line.clone();
    this.note = note.bytes();
    this.promisedAt = Promise.parse(note.text()).at();
  }

  public Application getApplication() {
    return application;
  }

  /** From 1. */
  public int getNumber() {
    return number;
  }

  public Cause getCause() {
    return cause;
  }

  /** The promised line of the list; empty where none was promised. */
  public String getLine() {
    return new String(line, StandardCharsets.US_ASCII);
  }

  /** Whether it says that no line of hers will stand in the list. */
  public boolean isOfNothing() {
    return line.length == 0;
  }

  public Instant getPromisedAt() {
    return promisedAt;
  }

  /** As the log signed it. */
  public SignedNote signed() {
    return SignedNote.parse(note);
  }
}
