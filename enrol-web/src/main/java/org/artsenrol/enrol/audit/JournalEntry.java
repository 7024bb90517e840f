package org.artsenrol.enrol.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.Stored;

/**
 * One line of the journal. It names people by number only and is never changed or deleted by the
 * application.
 */
@Entity
@Table(name = "journal")
public class JournalEntry extends Stored {
  private static final int SUBJECT = 200;
  private static final int DETAIL = 4000;

  private Instant at;

  @Column(name = "office_at")
  private Instant officeAt;

  private String actor;
  private String venue;
  private String act;
  private String subject;
  private String detail;
  private String address;

  protected JournalEntry() {}

  JournalEntry(Happening what, Actor who, String address, Moment when) {
    this.at = when.machine();
    this.officeAt = when.office();
    this.actor = who.label();
    this.venue = what.venue() == null ? null : what.venue().slug();
    this.act = what.act();
    this.subject = cut(what.subject(), SUBJECT);
    this.detail = cut(what.detail(), DETAIL);
    this.address = address;
  }

  /** A moment by both clocks; they differ in a demonstration only. */
  record Moment(Instant machine, Instant office) {}

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** When, by the machine's clock. */
  public Instant getAt() {
    return at;
  }

  /** When, by office time. */
  public Instant getOfficeAt() {
    return officeAt;
  }

  /** Who: an account's number or a user name. */
  public String getActor() {
    return actor;
  }

  /** The slug of the venue it belongs to; null when it belongs to none. */
  public String getVenue() {
    return venue;
  }

  public String getAct() {
    return act;
  }

  public String getSubject() {
    return subject;
  }

  public String getDetail() {
    return detail;
  }

  /** The network address it was asked from; null when nobody asked. */
  public String getAddress() {
    return address;
  }
}
