package org.artsenrol.enrol.draw.web;

import java.util.List;

/** One stage of a venue on the page of punctuality: its promises in the order of its life. */
public final class StageRecord {
  private final String id;
  private final PublicName venue;
  private final List<KeptPromise> promises;

  StageRecord(String id, PublicName venue, List<KeptPromise> promises) {
    this.id = id;
    this.venue = venue;
    this.promises = promises;
  }

  public String getId() {
    return id;
  }

  public PublicName getVenue() {
    return venue;
  }

  public List<KeptPromise> getPromises() {
    return promises;
  }

  /** Promises whose time has come. */
  public long getDue() {
    return promises.stream().filter(p -> p.isKept() || p.isOverdue()).count();
  }

  public long getInTime() {
    return promises.stream().filter(KeptPromise::isInTime).count();
  }

  /** The longest delay in minutes. */
  public long getLongest() {
    return promises.stream().mapToLong(KeptPromise::getMinutesLate).max().orElse(0);
  }
}
