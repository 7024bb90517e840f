package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;

/**
 * A published record: waiting at first, then for ever at one place of the log's order. Its bytes
 * never change.
 */
@Entity
@Table(name = "public_record")
public class PublicRecord extends PublicRow {
  private String hash;

  @Enumerated(EnumType.STRING)
  private RecordKind kind;

  private String draw;

  @Convert(converter = MomentColumn.class)
  @Column(name = "recorded_at")
  private Instant recordedAt;

  private byte[] content;

  @Column(name = "log_index")
  private Long logIndex;

  protected PublicRecord() {}

  PublicRecord(LogRecord record) {
    this.hash = record.hash();
    this.kind = record.kind();
    this.draw = record.draw();
    this.recordedAt = record.at();
    this.content = record.canonical();
  }

  /** Takes its place in the log. */
  void enter(long index) {
    if (logIndex != null) {
      throw new IllegalStateException("record " + hash + " stands at " + logIndex + " already");
    }
    logIndex = index;
  }

  Optional<Long> logIndex() {
    return Optional.ofNullable(logIndex);
  }

  byte[] content() {
    return content.clone();
  }
}
