package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.PrintStream;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.Lottery;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Refusal;

/** {@code draw}: the canonical result of three files, or the one rule that they break. */
final class DrawCommand {
  private DrawCommand() {}

  static int run(Arguments args, PrintStream out, PrintStream err) {
    args.mustEndAfter(1);
    String manifest = args.get("--manifest");
    String entries = args.get("--entries");
    String entropy = args.get("--entropy");
    try {
      byte[] values = GivenFile.bytes(entropy, GivenFile.NOTE);
      Manifest rules = Manifest.parse(GivenFile.bytes(manifest, GivenFile.PLAN));
      DrawResult result = Lottery.draw(rules, GivenFile.list(entries), Entropy.parse(values));
      result.writeTo(out);
      return Main.FINE;
    } catch (Refusal refusal) {
      err.println("refused: " + refusal.code());
      return Main.UNUSABLE;
    } catch (IOException e) {
      throw new Unusable("output.unwritable", "-");
    }
  }
}
