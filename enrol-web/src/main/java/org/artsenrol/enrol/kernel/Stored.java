package org.artsenrol.enrol.kernel;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;

/** Anything kept in the database under an internal number that the public never sees. */
@MappedSuperclass
public abstract class Stored {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
  @SequenceGenerator(name = "ids", sequenceName = "ids", allocationSize = 50)
  private Long id;

  /** The internal number; null until stored. */
  public Long getId() {
    return id;
  }
}
