package org.artsenrol.lottery.verify;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the program as a citizen sees it: exit status and both streams. */
record Program(int status, String out, String err) {

  static Program run(Object... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i].toString();
    }
    int status = Main.run(texts, stream(out), stream(err));
    return new Program(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** The line of a check, by its number. */
  String line(int check) {
    return out.lines()
        .filter(line -> line.startsWith(check + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + check + " in\n" + out));
  }
}
