package org.artsenrol.enrol.kernel;

import java.util.Objects;

/** A venue by its public slug, e.g. {@code dadun}; never its internal number. */
public record VenueId(String slug) {

  public VenueId {
    Objects.requireNonNull(slug, "slug");
  }

  @Override
  public String toString() {
    return slug;
  }
}
