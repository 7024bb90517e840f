package org.artsenrol.lottery.log;

import java.util.Optional;

/** The files of a bundle (section 9), and nothing else is in one. */
public enum BundleFile {
  RULES("rules.json"),
  MANIFEST("manifest.json"),
  ENTRIES("entries.ndjson"),
  ENTROPY("entropy.json"),
  RESULT("result.json"),
  RECORDS("records.ndjson"),
  CHECKPOINT("log/checkpoint"),
  PROOFS("log/proofs.json");

  private final String path;

  BundleFile(String path) {
    this.path = path;
  }

  /** With a slash, in a zip as in a folder. */
  public String path() {
    return path;
  }

  /** Whether a bundle without this file can be judged: only the signed log may be missing. */
  public boolean mayBeAbsent() {
    return this == CHECKPOINT || this == PROOFS;
  }

  /** The kind of the record that brings this file; none brings the log's own. */
  public Optional<RecordKind> announcedBy() {
    return switch (this) {
      case RULES -> Optional.of(RecordKind.RULES);
      case MANIFEST, ENTRIES -> Optional.of(RecordKind.FREEZE);
      case ENTROPY -> Optional.of(RecordKind.ENTROPY);
      case RESULT -> Optional.of(RecordKind.RESULT);
      case RECORDS, CHECKPOINT, PROOFS -> Optional.empty();
    };
  }

  public static Optional<BundleFile> at(String path) {
    for (BundleFile file : values()) {
      if (file.path.equals(path)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
