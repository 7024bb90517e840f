package org.artsenrol.lottery.verify;

import java.io.PrintStream;
import org.artsenrol.lottery.beacon.BeaconRefused;
import org.artsenrol.lottery.beacon.Quicknet;

/** {@code beacon}: the randomness of a drand round, if this signature proves it. */
final class BeaconCommand {
  private BeaconCommand() {}

  static int run(Arguments args, Words words, PrintStream out, PrintStream err) {
    args.mustEndAfter(1);
    long round = round(args.get("--round"));
    try {
      out.println(Quicknet.randomness(round, args.get("--signature")));
      return Main.FINE;
    } catch (BeaconRefused refused) {
      err.println(words.say("beacon.refused", round, BeaconCheck.flaw(refused.reason())));
      return Main.BROKEN;
    }
  }

  private static long round(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Unusable("usage.number", "--round", text);
    }
  }
}
