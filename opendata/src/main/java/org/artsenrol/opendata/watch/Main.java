package org.artsenrol.opendata.watch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.artsenrol.lottery.verify.Words;

/** The runnable jar {@code opendata-watch}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * The whole program without the process: returns the exit status. 0: nothing contradicts; 1: the
   * log was caught; 2: nothing can be said, because of the network or of what was given.
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    var words = new Words(Main.class, CommandLine.language(args));
    try {
      var told = new CommandLine(args);
      if (told.has("--help")) {
        out.println(words.say("usage"));
        return Watch.FINE;
      }
      return follow(told, words, out);
    } catch (Unusable unusable) {
      err.println(words.say("unusable", unusable.why()));
      if (unusable.why().key().startsWith("usage.")) {
        err.println(words.say("usage"));
      }
      return Watch.UNKNOWN;
    }
  }

  private static int follow(CommandLine told, Words words, PrintStream out) {
    told.mustBeUsable();
    Clock clock = Clock.systemUTC();
    var voice = new Voice(words, out, clock, told.has("--json"));
    try (var watch = new Watch(told, voice, clock, Pause::real)) {
      return watch.run();
    } catch (Trouble interrupted) {
      voice.say(interrupted.why());
      return Watch.UNKNOWN;
    }
  }
}
