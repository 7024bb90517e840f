package org.artsenrol.lottery.verify;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.artsenrol.lottery.bytes.Json;

/** All ten verdicts on a bundle. */
record Report(String draw, Map<Check, Verdict> verdicts, boolean demo) {

  /** The exit status: broken before unproven before fine. */
  int status(boolean demoAllowed) {
    if (any(Verdict.Broken.class)) {
      return Main.BROKEN;
    }
    return !isOpen() && (!demo || demoAllowed) ? Main.FINE : Main.NOTHING_PROVEN;
  }

  /**
   * Whether something was asked for that the bundle cannot show. The beacon has its own sentence.
   */
  private boolean isOpen() {
    return verdicts.entrySet().stream()
        .anyMatch(v -> v.getKey() != Check.BEACON && v.getValue() instanceof Verdict.NotProven);
  }

  private boolean any(Class<? extends Verdict> kind) {
    return verdicts.values().stream().anyMatch(kind::isInstance);
  }

  Collection<String> lines(Words words) {
    var lines = new TreeMap<Integer, String>();
    verdicts.forEach(
        (check, verdict) ->
            lines.put(
                check.number(),
                words.say("line", check.number(), words.say(title(check)), say(verdict, words))));
    return lines.values();
  }

  private static Phrase title(Check check) {
    return Phrase.of("check." + check.number());
  }

  private static String say(Verdict verdict, Words words) {
    if (verdict instanceof Verdict.Holds holds) {
      return words.say("holds", words.say(holds.seen()));
    }
    if (verdict instanceof Verdict.Broken broken) {
      return words.say("broken", broken.where(), broken.expected(), broken.found());
    }
    if (verdict instanceof Verdict.NotProven not) {
      return words.say("not_proven", words.say(not.why()));
    }
    var not = (Verdict.NotApplicable) verdict;
    return words.say("not_applicable", words.say(not.why()));
  }

  String conclusion(Words words) {
    String key = any(Verdict.Broken.class) ? "broken" : demo ? "demo" : isOpen() ? "open" : "fine";
    return words.say("conclusion." + key, draw);
  }

  Json json(Words words, boolean demoAllowed) {
    return Json.object()
        .with("draw", draw)
        .with("exit", status(demoAllowed))
        .with("conclusion", conclusion(words))
        .with(
            "checks",
            Json.items(verdicts.keySet().stream().map(check -> json(check, words)).toList()));
  }

  private Json json(Check check, Words words) {
    Verdict verdict = verdicts.get(check);
    var json =
        Json.object()
            .with("check", check.number())
            .with("name", words.say(title(check)))
            .with("verdict", word(verdict))
            .with("text", say(verdict, words));
    return verdict instanceof Verdict.Broken broken
        ? json.with("where", words.say(broken.where()))
            .with("expected", words.spoken(broken.expected()))
            .with("found", words.spoken(broken.found()))
        : json;
  }

  private static String word(Verdict verdict) {
    if (verdict instanceof Verdict.Holds) {
      return "ok";
    }
    if (verdict instanceof Verdict.Broken) {
      return "broken";
    }
    if (verdict instanceof Verdict.NotProven) {
      return "not proven";
    }
    return "not applicable";
  }
}
