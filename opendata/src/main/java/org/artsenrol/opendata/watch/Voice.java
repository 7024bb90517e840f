package org.artsenrol.opendata.watch;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.verify.Phrase;
import org.artsenrol.lottery.verify.Words;

/** Tells what happens, a line each: a sentence with its time, or an object for a program. */
final class Voice {
  private final Words words;
  private final PrintStream out;
  private final Clock clock;
  private final boolean json;

  /**
   * @param json whether each line is an object
   */
  Voice(Words words, PrintStream out, Clock clock, boolean json) {
    this.words = words;
    this.out = out;
    this.clock = clock;
    this.json = json;
  }

  void say(String key, Object... facts) {
    String text = words.say(key, facts);
    line(Json.object().with("event", key).with("text", text), text);
  }

  void say(Phrase sentence) {
    say(sentence.key(), sentence.facts().toArray());
  }

  /** Loudly: what, where, expected, found, and where the evidence lies. */
  void tell(Contradiction c, Path evidence) {
    String what = words.say("fault." + c.fault());
    String where = words.spoken(c.where());
    String expected = words.spoken(c.expected());
    String found = words.spoken(c.found());
    line(
        Json.object()
            .with("event", "contradiction")
            .with("fault", c.fault().name())
            .with("text", what)
            .with("where", where)
            .with("expected", expected)
            .with("found", found)
            .with("evidence", evidence.toString()),
        words.say("contradiction", what, where, expected, found, evidence));
  }

  private synchronized void line(Json.Members object, String text) {
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    if (json) {
      out.writeBytes(object.with("at", now).canonical());
      out.println();
    } else {
      out.println(now + " " + text);
    }
    out.flush();
  }
}
