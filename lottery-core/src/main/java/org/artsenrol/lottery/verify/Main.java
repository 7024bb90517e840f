package org.artsenrol.lottery.verify;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** The runnable jar {@code lottery-verify}. */
public final class Main {
  /** Everything holds, or the draw is written. */
  public static final int FINE = 0;

  /** Something published does not hold. */
  public static final int BROKEN = 1;

  /** The input or the command line cannot be used. */
  public static final int UNUSABLE = 2;

  /** Nothing broken, but the random value proves nothing. */
  public static final int NOTHING_PROVEN = 3;

  private static final Set<String> OPTIONS =
      Set.of(
          "--manifest",
          "--entries",
          "--entropy",
          "--lang",
          "--round",
          "--checkpoint",
          "--receipt",
          "--signature",
          "--arrivals",
          "--learners",
          "--runs",
          "--wishes",
          "--reserve",
          "--seats",
          "--svg");
  private static final Set<String> FLAGS = Set.of("--allow-demo", "--json", "--help");

  private Main() {}

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    out.flush();
    System.exit(status);
  }

  /** The whole program without the process: returns the exit status. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    var words = new Words(Main.class, language(args));
    try {
      return run(new Arguments(args, OPTIONS, FLAGS), words, out, err);
    } catch (Unusable unusable) {
      err.println(words.say("unusable", words.say(unusable.why())));
      if (unusable.why().key().startsWith("usage.")) {
        err.println(words.say("usage"));
      }
      return UNUSABLE;
    }
  }

  /** Known before the rest is read, so that even a wrong command line is answered in it. */
  private static String language(String[] args) {
    int at = Arrays.asList(args).indexOf("--lang");
    return at >= 0 && at + 1 < args.length ? args[at + 1] : "zh";
  }

  private static int run(Arguments args, Words words, PrintStream out, PrintStream err) {
    if (args.has("--help")) {
      out.println(words.say("usage"));
      return FINE;
    }
    if (!Set.of("zh", "en").contains(args.find("--lang").orElse("zh"))) {
      throw new Unusable("usage.language", args.get("--lang"));
    }
    return switch (String.join(" ", args.words().stream().limit(1).toList())) {
      case "beacon" -> BeaconCommand.run(args, words, out, err);
      case "draw" -> DrawCommand.run(args, out, err);
      case "verify" -> VerifyCommand.run(args, words, out);
      case "odds" -> OddsCommand.run(args, words, out);
      case "simulate" -> SimulateCommand.run(args, words, out);
      case "audit" -> AuditCommand.run(args, words, out);
      default -> throw new Unusable("usage.command");
    };
  }
}
