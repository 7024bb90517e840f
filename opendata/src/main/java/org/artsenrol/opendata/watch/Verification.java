package org.artsenrol.opendata.watch;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.verify.Main;
import org.artsenrol.lottery.verify.Phrase;

/**
 * The ten checks of {@code lottery-verify} on one bundle, with what this program has kept.
 *
 * @param report what the verifier wrote
 */
record Verification(int status, byte[] report, String complaint) {

  /**
   * @param checkpoint a kept one, as a file
   * @param receipt a learner's
   */
  static Verification of(
      Path bundle, Optional<Path> checkpoint, Optional<Path> receipt, String language) {
    var args =
        new ArrayList<>(
            List.of("verify", bundle.toString(), "--json", "--allow-demo", "--lang", language));
    checkpoint.ifPresent(file -> args.addAll(List.of("--checkpoint", file.toString())));
    receipt.ifPresent(file -> args.addAll(List.of("--receipt", file.toString())));
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int status = Main.run(args.toArray(String[]::new), stream(out), stream(err));
    return new Verification(
        status, out.toByteArray(), err.toString(StandardCharsets.UTF_8).strip());
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /**
   * @throws Contradiction naming the first check that is broken, or the bundle if it cannot be read
   */
  void mustHold(String draw) {
    if (status == Main.UNUSABLE) {
      throw new Contradiction(
          Fault.BUNDLE, Phrase.of("where.draw", draw), Phrase.of("bundle.readable"), complaint);
    }
    if (status == Main.BROKEN) {
      Shape broken = checks(check -> check.text("verdict").equals("broken")).get(0);
      throw new Contradiction(
          Fault.DRAW,
          Phrase.of(
              "where.check",
              draw,
              broken.number("check"),
              broken.text("name"),
              broken.text("where")),
          broken.text("expected"),
          broken.text("found"));
    }
  }

  /** What could be neither shown nor refuted, in the verifier's words. */
  List<String> open() {
    return checks(check -> check.text("verdict").equals("not proven")).stream()
        .map(check -> check.text("name") + ": " + check.text("text"))
        .toList();
  }

  String conclusion() {
    return shape().text("conclusion");
  }

  private List<Shape> checks(Predicate<Shape> which) {
    return shape().list("checks", Shape::of).stream().filter(which).toList();
  }

  private Shape shape() {
    Json json = JsonReader.read(report, JsonReader.Dialect.RFC8785);
    return Shape.of(json);
  }
}
