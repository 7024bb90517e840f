package org.artsenrol.opendata.api;

/** How long others may keep an answer. */
public enum Freshness {
  /** Never changes again. */
  IMMUTABLE("public, max-age=31536000, immutable"),
  /** Changes when staff change something. */
  SLOW("public, max-age=300, stale-while-revalidate=600"),
  /** Changes while people act. */
  LIVE("public, max-age=10"),
  /** What the log signed last: two seconds at most behind what happened. */
  SIGNED("public, max-age=2"),
  /** A page of a feed to which nothing will be added. */
  FEED_PAGE("public, max-age=3600"),
  /** The end of a feed. */
  FEED_END("public, max-age=8"),
  /** Never the same twice. */
  STREAM("no-store"),
  /** Not there yet, and maybe the moment after. */
  AWAITED("public, max-age=5"),
  /** A fault, which nobody should keep. */
  FAULT("no-store");

  private final String cacheControl;

  Freshness(String cacheControl) {
    this.cacheControl = cacheControl;
  }

  public String cacheControl() {
    return cacheControl;
  }
}
