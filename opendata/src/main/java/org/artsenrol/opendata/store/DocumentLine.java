package org.artsenrol.opendata.store;

import org.artsenrol.lottery.log.BundleFile;

/**
 * That a draw's file is published.
 *
 * @param name as it is kept: {@code rules.json}, and of what a later freeze brought {@code
 *     entries.ndjson@2}
 * @param sha256 of its bytes, in hexadecimal
 */
public record DocumentLine(String draw, String name, String sha256) {

  /** Which file of the bundle it is. */
  public BundleFile file() {
    return parsed().file();
  }

  /** From 1. */
  public int edition() {
    return parsed().edition();
  }

  private FileName parsed() {
    return FileName.read(name).orElseThrow();
  }
}
