package org.artsenrol.opendata.compiled;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordClock;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.opendata.compiled.Deviation.Kind;
import org.artsenrol.opendata.compiled.PromisedStep.Step;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/**
 * All that went otherwise than planned or promised, found in the records; nothing, when all is
 * well. Whether a promise is overdue is judged at the moment of the newest public change, and only
 * for draws by the real clock: a demonstration's clock is moved by hand.
 */
public final class Deviations {
  /** Work by the clock takes a moment; what takes longer is late. */
  public static final Duration GRACE = Duration.ofMinutes(10);

  private final PublicView view;
  private final Compilations compiled;
  private final List<Deviation> found = new ArrayList<>();

  private Deviations(PublicView view, Compilations compiled) {
    this.view = view;
    this.compiled = compiled;
  }

  /** By promise first, then draw by draw in the order of their records. */
  public static List<Deviation> of(PublicView view, Compilations compiled) {
    var deviations = new Deviations(view, compiled);
    Punctuality.of(view).forEach(deviations::judge);
    view.draws().stream().sorted().forEach(deviations::judge);
    return List.copyOf(deviations.found);
  }

  private void judge(PromisedStep step) {
    Instant latest = step.promised().plus(GRACE);
    if (step.actual().filter(at -> at.isAfter(latest)).isPresent()) {
      add(lateness(step.step()), step, record(step));
    } else if (step.actual().isEmpty() && isPast(latest) && isOwed(step)) {
      add(Kind.OVERDUE, step, Optional.empty());
    }
  }

  private void add(Kind kind, PromisedStep step, Optional<RecordLine> record) {
    found.add(
        new Deviation(
            step.stage(),
            kind,
            record,
            Optional.of(step.promised()),
            Optional.empty(),
            List.of(step.step().name().toLowerCase(Locale.ROOT))));
  }

  private static Kind lateness(Step step) {
    return switch (step) {
      case RULES -> Kind.LATE_RULES;
      case CLOSE -> Kind.LATE_CLOSE;
      case FREEZE -> Kind.LATE_FREEZE;
      case DRAW -> Kind.LATE_DRAW;
    };
  }

  private Optional<RecordLine> record(PromisedStep step) {
    return view.recordsOf(step.stage()).stream()
        .filter(record -> step.actual().equals(Optional.of(record.recordedAt())))
        .filter(record -> record.kind() == keeping(step.step()))
        .findFirst();
  }

  private static RecordKind keeping(Step step) {
    return switch (step) {
      case RULES -> RecordKind.RULES;
      case CLOSE, FREEZE -> RecordKind.FREEZE;
      case DRAW -> RecordKind.RESULT;
    };
  }

  private boolean isPast(Instant moment) {
    return view.asOf().filter(moment::isBefore).isPresent();
  }

  /** What was to come after a draw became void comes no more; what was due before was owed. */
  private boolean isOwed(PromisedStep step) {
    Optional<Instant> end =
        view.recordOf(step.stage(), RecordKind.VOID).map(RecordLine::recordedAt);
    return isReal(step.stage()) && end.filter(at -> at.isBefore(step.promised())).isEmpty();
  }

  private boolean isReal(String draw) {
    return view.rules(draw).map(LogRecord::clock).filter(RecordClock.REAL::equals).isPresent();
  }

  private void judge(String draw) {
    boolean frozen = false;
    for (RecordLine record : view.recordsOf(draw)) {
      switch (record.kind()) {
        case FREEZE -> {
          if (frozen) {
            found.add(Deviation.of(Kind.SUPERSEDED, record));
          }
          frozen = true;
        }
        case VOID -> found.add(Deviation.of(Kind.VOID, record));
        case CORRECTION -> found.add(Deviation.of(Kind.CORRECTION, record));
        default -> {
          // Told of elsewhere, if it is out of order.
        }
      }
    }
    replay(draw);
  }

  private void replay(String draw) {
    try {
      compiled.today(view, draw).ifPresent(today -> outOfTurn(draw, today));
      compiled.fault(view, draw).ifPresent(fault -> refused(draw, fault));
    } catch (RuntimeException unreadable) {
      found.add(
          new Deviation(
              draw,
              Kind.UNREADABLE,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(String.valueOf(unreadable.getMessage()))));
    }
  }

  private void outOfTurn(String draw, DrawToday today) {
    today.promotions().stream()
        .filter(promoted -> promoted.correction().isPresent())
        .forEach(
            promoted ->
                found.add(
                    new Deviation(
                        draw,
                        Kind.OUT_OF_TURN,
                        Optional.of(today.records().get(promoted.record() - 1)),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Long.toString(today.index(promoted.correction().get()))))));
  }

  private void refused(String draw, RecordRefused refused) {
    found.add(
        new Deviation(
            draw,
            Kind.REFUSED,
            Optional.of(view.recordsOf(draw).get(refused.line() - 1)),
            Optional.empty(),
            Optional.of(refused.fault().name()),
            List.of(refused.expected(), refused.found())));
  }
}
