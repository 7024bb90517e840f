package org.artsenrol.lottery.verify;

import java.io.PrintStream;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.fairness.ClassOdds;
import org.artsenrol.lottery.fairness.Odds;

/** {@code odds}: the chances at each class if applications closed now. */
final class OddsCommand {
  private static final int RUNS = 400;

  private OddsCommand() {}

  static int run(Arguments args, Words words, PrintStream out) {
    WishFile file = WishFile.of(args);
    int runs = WishFile.runs(args, RUNS);
    var odds = Odds.now(file.setup(), file.applications(), runs);
    boolean exact = Odds.isExact(file.setup());
    out.println(
        words.say(
            exact ? "odds.exact" : "odds.simulated",
            file.setup().draw(),
            file.applications().size(),
            runs));
    for (ClassSpec spec : file.setup().classes()) {
      ClassOdds chance = odds.get(spec.id());
      out.println(
          words.say(
              chance.applicants() == 0 ? "odds.nobody" : "odds.class",
              spec.id(),
              chance.applicants(),
              spec.cap(),
              Figures.percent(chance.admitted()),
              Figures.percent(chance.newcomer())));
    }
    return Main.FINE;
  }
}
