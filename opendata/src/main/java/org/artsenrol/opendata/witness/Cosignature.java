package org.artsenrol.opendata.witness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.artsenrol.lottery.log.SignedNote;
import org.artsenrol.opendata.store.PublicRow;

/**
 * That a witness saw a checkpoint, signed with its time. It was checked before it was kept, and
 * never changes.
 */
@Entity
@Table(name = "cosignature")
public class Cosignature extends PublicRow {
  @Column(name = "log_size")
  private long size;

  private String witness;

  private byte[] note;

  protected Cosignature() {}

  /**
   * @param note the checkpoint with this signature alone
   */
  Cosignature(long size, String witness, SignedNote note) {
    this.size = size;
    this.witness = witness;
    this.note = note.bytes();
  }

  SignedNote.Signature signature() {
    return SignedNote.parse(note).signatures().get(0);
  }

  /** What no other row says. */
  String row() {
    return size + " " + witness;
  }

  long size() {
    return size;
  }
}
