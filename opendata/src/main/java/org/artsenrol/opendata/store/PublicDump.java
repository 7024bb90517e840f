package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.artsenrol.lottery.bytes.Sha256;

/** All that was public of a term on a day, as one file. Its bytes never change. */
@Entity
@Table(name = "public_dump")
public class PublicDump extends PublicRow {
  private String term;

  @Column(name = "made_on")
  private LocalDate madeOn;

  private String sha256;
  private byte[] content;

  protected PublicDump() {}

  PublicDump(String term, LocalDate madeOn, byte[] bytes) {
    this.term = term;
    this.madeOn = madeOn;
    this.sha256 = Sha256.hex(bytes);
    this.content = bytes;
  }

  byte[] content() {
    return content;
  }
}
