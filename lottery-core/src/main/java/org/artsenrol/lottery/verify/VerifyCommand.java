package org.artsenrol.lottery.verify;

import java.io.PrintStream;
import org.artsenrol.lottery.log.Receipt;

/** {@code verify}: one line per check of a bundle, then the conclusion. */
final class VerifyCommand {
  private VerifyCommand() {}

  static int run(Arguments args, Words words, PrintStream out) {
    if (args.words().size() != 2) {
      throw new Unusable("usage.bundle");
    }
    DrawFiles files = DrawFiles.of(BundleReader.read(args.words().get(1)));
    Report report = new Judge(files, kept(args)).report();
    boolean demoAllowed = args.has("--allow-demo");
    if (args.has("--json")) {
      out.writeBytes(report.json(words, demoAllowed).canonical());
      out.println();
    } else {
      report.lines(words).forEach(out::println);
      out.println(report.conclusion(words));
    }
    return report.status(demoAllowed);
  }

  private static Judge.Kept kept(Arguments args) {
    return new Judge.Kept(
        args.find("--checkpoint")
            .map(name -> GivenFile.read(name, GivenFile.NOTE, DrawFiles::checkpoint)),
        args.find("--receipt").map(name -> GivenFile.read(name, GivenFile.NOTE, Receipt::parse)));
  }
}
