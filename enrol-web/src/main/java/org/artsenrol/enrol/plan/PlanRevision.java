package org.artsenrol.enrol.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.Term;
import org.artsenrol.enrol.catalogue.Venue;
import org.artsenrol.enrol.kernel.Stored;

/**
 * One change of a plan by which people already went: what was, what is, and why. It stands beside a
 * record in the public log and is never changed or taken back; another revision may follow.
 */
@Entity
@Table(name = "plan_revision")
public class PlanRevision extends Stored {
  private static final String BETWEEN_CHANGES = "\n";
  private static final String BETWEEN_VALUES = "\t";

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "term_id")
  private Term term;

  private String stage;

  @Column(name = "revised_at")
  private Instant revisedAt;

  private String reason;
  private String changes;

  @Column(name = "record_hash")
  private String recordHash;

  protected PlanRevision() {}

  PlanRevision(Stage of, Revision revision, String recordHash, Instant now) {
    this.venue = of.getVenue();
    this.term = of.getTerm();
    this.stage = of.getSlug();
    this.reason = revision.reason();
    this.changes =
        String.join(
            BETWEEN_CHANGES,
            revision.changes().stream()
                .map(c -> String.join(BETWEEN_VALUES, c.column(), c.before(), c.after()))
                .toList());
    this.recordHash = recordHash;
    this.revisedAt = now;
  }

  /** The stage's public id. */
  public String getStage() {
    return stage;
  }

  public Instant getRevisedAt() {
    return revisedAt;
  }

  /** As the venue said it, in its own language. */
  public String getReason() {
    return reason;
  }

  /** Empty values before for a new stage, after for one that was taken out. */
  public List<FieldChange> getChanges() {
    return Arrays.stream(changes.split(BETWEEN_CHANGES))
        .map(line -> line.split(BETWEEN_VALUES, -1))
        .map(values -> new FieldChange(values[0], values[1], values[2]))
        .toList();
  }

  /** Names its record in the public log. */
  public String getRecordHash() {
    return recordHash;
  }
}
