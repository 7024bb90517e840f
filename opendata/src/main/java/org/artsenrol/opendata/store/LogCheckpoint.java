package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.artsenrol.lottery.log.SignedNote;

/**
 * What the log said of itself when it had grown to this size, signed. It is kept for ever and never
 * changes: whoever was shown it may come back with it.
 */
@Entity
@Table(name = "log_checkpoint")
public class LogCheckpoint {
  @Id
  @Column(name = "log_size")
  private long size;

  private byte[] note;

  @Convert(converter = MomentColumn.class)
  @Column(name = "signed_at")
  private Instant signedAt;

  protected LogCheckpoint() {}

  /**
   * @param signedAt by the machine's clock
   */
  public LogCheckpoint(long size, SignedNote note, Instant signedAt) {
    this.size = size;
    this.note = note.bytes();
    this.signedAt = signedAt;
  }

  /** Records under it. */
  public long getSize() {
    return size;
  }

  /** By the log alone; what witnesses add is kept elsewhere. */
  public SignedNote note() {
    return SignedNote.parse(note);
  }

  /** The note's bytes as text. */
  String text() {
    return new String(note, StandardCharsets.UTF_8);
  }

  public Instant getSignedAt() {
    return signedAt;
  }
}
