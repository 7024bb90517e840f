package org.artsenrol.enrol.ruling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.enrol.objection.Objection;

/** By what an upheld objection is to be put right in a new list. It never changes. */
@Entity
@Table(name = "ruling_remedy")
public class ChosenRemedy extends Stored {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "ruling_id")
  private Ruling ruling;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "objection_id")
  private Objection objection;

  @Column(name = "promise_number")
  private Integer promiseNumber;

  protected ChosenRemedy() {}

  ChosenRemedy(Ruling ruling, Objection objection, Optional<Integer> promiseNumber) {
    this.ruling = ruling;
    this.objection = objection;
    this.promiseNumber = promiseNumber.orElse(null);
  }

  public Objection getObjection() {
    return objection;
  }

  /** The promise to be kept word by word; null where her groups are computed anew. */
  public Integer getPromiseNumber() {
    return promiseNumber;
  }

  Optional<Integer> promise() {
    return Optional.ofNullable(promiseNumber);
  }
}
