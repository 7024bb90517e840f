package org.artsenrol.enrol.draw;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.kernel.Actor;
import org.artsenrol.enrol.kernel.Stored;

/**
 * What one officer has typed of the lottery's announcement for one draw. Nobody is shown it, not
 * even a colleague, until another officer has typed the same.
 */
@Entity
@Table(name = "typed_numbers")
public class TypedNumbers extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "stage_id")
  private Stage stage;

  @Column(name = "staff_id")
  private Long staffId;

  private String officer;
  private String numbers;

  @Column(name = "typed_at")
  private Instant typedAt;

  @Version private long version;

  protected TypedNumbers() {}

  TypedNumbers(Stage stage, Actor officer) {
    this.stage = stage;
    this.staffId = officer.id();
    this.officer = officer.label();
  }

  void become(Balls balls, Instant now) {
    numbers = balls.text();
    typedAt = now;
  }

  Balls balls() {
    return Balls.parse(numbers);
  }

  boolean isBy(Actor actor) {
    return actor.isStaff() && staffId.equals(actor.id());
  }

  public String getOfficer() {
    return officer;
  }

  public Instant getTypedAt() {
    return typedAt;
  }
}
