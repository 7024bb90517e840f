package org.artsenrol.enrol.draw.web;

import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.lottery.log.BundleFile;

/** A published file of a draw as the page lists it. */
public final class PublicFile {
  private static final int KIB = 1024;

  private final BundleFile file;
  private final int size;
  private final String sha256;

  PublicFile(BundleFile file, byte[] bytes) {
    this.file = file;
    this.size = bytes.length;
    this.sha256 = Sha256.hex(bytes);
  }

  /** Its name in the bundle, e.g. {@code entries.ndjson}. */
  public String getName() {
    return file.path();
  }

  /** What it is called in addresses and words, e.g. {@code entries}. */
  public String getWord() {
    return file.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** In kibibytes, at least 1. */
  public int getKib() {
    return Math.max(1, (size + KIB / 2) / KIB);
  }

  /** 64 hexadecimal characters. */
  public String getSha256() {
    return sha256;
  }
}
