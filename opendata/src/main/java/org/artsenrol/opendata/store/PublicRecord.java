package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
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
public class PublicRecord {

  /** Given at the hand-over, one by one for all nodes: the order in which records wait. */
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_order")
  @SequenceGenerator(
      name = "record_order",
      sequenceName = "public_record_order",
      allocationSize = 1)
  private Long id;

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

  @Column(name = "change_number")
  private Long changeNumber;

  protected PublicRecord() {}

  PublicRecord(LogRecord record) {
    this.hash = record.hash();
    this.kind = record.kind();
    this.draw = record.draw();
    this.recordedAt = record.at();
    this.content = record.canonical();
  }

  /** Takes its place in the log. */
  void enter(long index, long change) {
    if (logIndex != null) {
      throw new IllegalStateException("record " + hash + " stands at " + logIndex + " already");
    }
    logIndex = index;
    changeNumber = change;
  }

  Optional<Long> logIndex() {
    return Optional.ofNullable(logIndex);
  }

  String hash() {
    return hash;
  }

  RecordKind kind() {
    return kind;
  }

  byte[] content() {
    return content.clone();
  }
}
