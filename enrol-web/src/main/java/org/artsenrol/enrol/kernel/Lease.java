package org.artsenrol.enrol.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * A piece of timed work that one node at a time may do. It runs out by itself if its holder dies.
 */
@Entity
public class Lease {
  @Id private String name;
  private String holder;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Lease() {}

  Lease(String name, String holder, Instant expiresAt) {
    this.name = name;
    this.holder = holder;
    this.expiresAt = expiresAt;
  }
}
