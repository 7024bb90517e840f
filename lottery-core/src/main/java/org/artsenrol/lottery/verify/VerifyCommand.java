package org.artsenrol.lottery.verify;

import java.io.PrintStream;
import java.util.function.Function;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.bytes.JsonFault;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.Receipt;

/** {@code verify}: one line per check of a bundle, then the conclusion. */
final class VerifyCommand {
  /** No receipt or checkpoint comes near it. */
  private static final int LARGEST = 1 << 20;

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
        args.find("--checkpoint").map(name -> read(name, DrawFiles::checkpoint)),
        args.find("--receipt").map(name -> read(name, Receipt::parse)));
  }

  private static <T> T read(String name, Function<byte[], T> as) {
    try {
      byte[] bytes = DrawCommand.read(name);
      if (bytes.length > LARGEST) {
        throw new Unusable("input.large", name);
      }
      return as.apply(bytes);
    } catch (Refusal | JsonFault | NoteFault fault) {
      throw new Unusable("input.bytes", name, fault.getMessage());
    }
  }
}
