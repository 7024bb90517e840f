package org.artsenrol.opendata.store;

import java.time.Instant;
import org.artsenrol.lottery.log.RecordKind;

/** What the log's index says of one record, without its bytes. */
public record RecordLine(
    String draw,
    RecordKind kind,
    Instant recordedAt,
    String hash,
    long logIndex,
    long changeNumber) {}
