package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.fairness.Lab;
import org.artsenrol.lottery.fairness.LabRow;

/**
 * {@code simulate}: who gets what under each rule that a venue may choose for this stage, as a
 * table in Markdown and, if asked for, a picture.
 */
final class SimulateCommand {
  private static final int RUNS = 200;

  /** More than any stage has; the lab keeps what each learner got in each trial draw. */
  private static final int MOST_LEARNERS = 100_000;

  private SimulateCommand() {}

  static int run(Arguments args, Words words, PrintStream out) {
    WishFile file = WishFile.of(args);
    int learners = file.applications().size();
    if (learners > MOST_LEARNERS) {
      throw new Unusable("lab.large", learners, MOST_LEARNERS);
    }
    int runs = WishFile.runs(args, RUNS);
    DrawSetup stage =
        args.find("--seats").map(share -> scarce(file.setup(), share)).orElse(file.setup());
    List<LabRow> rows = Lab.run(stage, file.applications(), runs);
    var text = new LabText(words, rows);
    out.println(words.say("lab.title", learners, file.setup().classes().size(), runs));
    out.println();
    text.table().forEach(out::println);
    out.println();
    out.println(words.say("lab.meaning"));
    args.find("--svg").ifPresent(name -> write(name, new LabChart(text, rows).svg()));
    return Main.FINE;
  }

  /** The same stage with a share of each class's seats, in percent, rounded up. */
  private static DrawSetup scarce(DrawSetup stage, String share) {
    if (!share.matches("[1-9][0-9]?|100")) {
      throw new Unusable("usage.seats", share);
    }
    int percent = Integer.parseInt(share);
    return stage.withClasses(
        stage.classes().stream()
            .map(spec -> spec.withCap((spec.cap() * percent + 99) / 100))
            .toList());
  }

  private static void write(String name, String svg) {
    try {
      Files.write(Path.of(name), svg.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("output.unwritable", name);
    }
  }
}
