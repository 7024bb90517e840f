package org.artsenrol.enrol.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.Publications;

/** Writes a draw's public records, each at office time and saying whose time that is. */
@ApplicationScoped
public class PublicLog {
  @Inject OfficeClock clock;
  @Inject Publications publications;

  /**
   * Publishes a record in the present transaction.
   *
   * @return its hash, by which others name it
   */
  public String write(RecordKind kind, String draw, Json.Members body) {
    RecordClock whose = RecordClock.valueOf(clock.kind().name());
    return publications.publish(
        new LogRecord(kind, draw, clock.now(), whose, body, Optional.empty()));
  }
}
