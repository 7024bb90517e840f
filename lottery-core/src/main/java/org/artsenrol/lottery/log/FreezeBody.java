package org.artsenrol.lottery.log;

import java.time.Instant;
import java.util.Optional;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;

/**
 * Body of {@code FREEZE}: the list is closed and named by its root.
 *
 * @param t when the random value becomes public
 * @param supersedes the {@link LogRecord#hash} of an earlier FREEZE of this draw that this one
 *     replaces
 */
public record FreezeBody(Manifest manifest, Instant t, Optional<String> supersedes) {

  /** A first freeze. */
  public FreezeBody(Manifest manifest, Instant t) {
    this(manifest, t, Optional.empty());
  }

  /**
   * Reads the body of a record.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static FreezeBody from(Json json) {
    Shape shape = Shape.of(json).exactly(RecordKind.FREEZE.needed(), RecordKind.FREEZE.allowed());
    return new FreezeBody(
        shape.read("manifest", Manifest::from),
        RulesBody.instant(shape, "T"),
        shape.find("supersedes").map(Shape::text));
  }

  public Json.Members json() {
    var json = Json.object().with("manifest", manifest.json()).with("T", RulesBody.time(t));
    return supersedes.isEmpty() ? json : json.with("supersedes", supersedes.get());
  }
}
