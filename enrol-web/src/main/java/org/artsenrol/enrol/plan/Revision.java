package org.artsenrol.enrol.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.artsenrol.enrol.catalogue.FieldChange;
import org.artsenrol.lottery.bytes.Json;

/**
 * What one stage was and is to be.
 *
 * @param stage its public id
 * @param changes the columns that differ, at least one
 * @param reason for everybody to read
 */
record Revision(String stage, Act act, List<FieldChange> changes, String reason) {

  /** What is done to the stage. */
  enum Act {
    ADDED,
    CHANGED,
    REMOVED
  }

  static Revision of(
      String stage, Map<String, String> before, Map<String, String> after, String reason) {
    Act act = before.isEmpty() ? Act.ADDED : after.isEmpty() ? Act.REMOVED : Act.CHANGED;
    List<FieldChange> changes =
        act == Act.REMOVED
            ? before.entrySet().stream()
                .map(b -> new FieldChange(b.getKey(), b.getValue(), ""))
                .filter(c -> !c.before().isEmpty())
                .toList()
            : FieldChange.between(before, after);
    return new Revision(stage, act, changes, reason);
  }

  /** The body of a {@code PLAN} record: {@code stage act reason before after}. */
  Json.Members body() {
    var before = Json.object();
    var after = Json.object();
    for (FieldChange change : changes) {
      before = before.with(change.column(), change.before());
      after = after.with(change.column(), change.after());
    }
    return Json.object()
        .with("stage", stage)
        .with("act", act.name().toLowerCase(Locale.ROOT))
        .with("reason", reason)
        .with("before", before)
        .with("after", after);
  }
}
