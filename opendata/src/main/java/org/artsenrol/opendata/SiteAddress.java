package org.artsenrol.opendata;

/**
 * How the public reaches the site: for what is read far away from it, where an address without a
 * host leads nowhere.
 *
 * @param url scheme, host and port, without a slash at its end
 */
public record SiteAddress(String url) {

  /** The page of a draw, for people. */
  public String draw(String id) {
    return url + "/draws/" + id;
  }

  /** The page of a class, for people. */
  public String studyClass(String id) {
    return url + "/classes/" + id;
  }
}
