package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.artsenrol.enrol.admission.Application;
import org.artsenrol.enrol.admission.PublicLog;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.RecordKind;

/** Writes what moves seats into the public record: a class and a code, and never a person. */
@ApplicationScoped
public class SeatRecords {
  @Inject PublicLog log;

  /**
   * From now on until the transaction's end nobody else moves a seat of this stage. To be called
   * before anything is read that decides a movement.
   */
  void hold(Stage stage) {
    log.hold(stage.getSlug());
  }

  /** In a void draw nobody moves: a seat that it gave is refunded, or put right by officers. */
  private static void mustMove(Stage stage) {
    if (stage.isVoid()) {
      throw new SeatRefused(SeatRefused.Reason.VOID);
    }
  }

  /** An offer, which from now on stands in the public record. */
  void offer(Seat seat, Optional<String> cause) {
    mustMove(seat.getStage());
    Json.Members body =
        body(seat.getStudyClass(), application(seat))
            .with("until", seat.getPayUntil().toString())
            .with("from", seat.getOrigin().word());
    seat.told(log.write(RecordKind.OFFER, draw(seat), body, cause));
  }

  /** What became of a seat. */
  String tell(RecordKind kind, Seat seat, Optional<String> cause) {
    if (kind != RecordKind.REFUND) {
      mustMove(seat.getStage());
    }
    return log.write(kind, draw(seat), body(seat.getStudyClass(), application(seat)), cause);
  }

  /** Somebody who waits has been passed over. */
  String skip(WaitlistPlace place, String reason, Optional<String> cause) {
    mustMove(place.getStage());
    Json.Members body = body(place.getStudyClass(), place.getApplication()).with("reason", reason);
    return log.write(RecordKind.SKIP, place.getStage().getSlug(), body, cause);
  }

  /** Somebody who waited does so no longer. */
  String leave(WaitlistPlace place) {
    mustMove(place.getStage());
    return log.write(
        RecordKind.WITHDRAW,
        place.getStage().getSlug(),
        body(place.getStudyClass(), place.getApplication()));
  }

  private static String draw(Seat seat) {
    return seat.getStage().getSlug();
  }

  private static Application application(Seat seat) {
    return seat.findApplication().orElseThrow();
  }

  private static Json.Members body(StudyClass of, Application who) {
    return Json.object().with("class", of.getSlug()).with("code", who.getCode());
  }
}
