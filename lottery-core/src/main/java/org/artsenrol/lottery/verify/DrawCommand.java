package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.Entropy;
import org.artsenrol.lottery.EntryList;
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
      byte[] values = read(entropy);
      DrawResult result =
          Lottery.draw(Manifest.parse(read(manifest)), list(entries), Entropy.parse(values));
      result.writeTo(out);
      return Main.FINE;
    } catch (Refusal refusal) {
      err.println("refused: " + refusal.code());
      return Main.UNUSABLE;
    } catch (IOException e) {
      throw new Unusable("output.unwritable", "-");
    }
  }

  /** As it comes: a list of millions never stands in memory as bytes. */
  private static EntryList list(String name) {
    try (var in = Files.newInputStream(Path.of(name))) {
      return EntryList.read(in);
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("input.unreadable", name);
    }
  }

  static byte[] read(String name) {
    try {
      return Files.readAllBytes(Path.of(name));
    } catch (IOException | InvalidPathException e) {
      throw new Unusable("input.unreadable", name);
    }
  }
}
