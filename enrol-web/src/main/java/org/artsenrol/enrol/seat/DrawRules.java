package org.artsenrol.enrol.seat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.Entry;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.Replay;
import org.artsenrol.lottery.RoundResult;
import org.artsenrol.lottery.log.RulesBody.Waitlist;

/**
 * What a draw's movements are judged by, read from its published files: whoever holds the bundle
 * judges by the same. It never changes.
 */
record DrawRules(Waitlist waitlist, Map<String, ClassSpec> classes, EntryList list, Replay passes) {

  static DrawRules of(Waitlist waitlist, Manifest manifest, EntryList list) {
    return new DrawRules(
        waitlist,
        manifest.setup().classes().stream()
            .collect(Collectors.toMap(ClassSpec::id, Function.identity())),
        list,
        new Replay(manifest.setup()));
  }

  /** The seats of a class in this draw, before anybody was admitted. */
  int seatsOf(String classSlug) {
    return classes.get(classSlug).cap();
  }

  /** Whose reserved seats a round gives; empty where it gives those for everybody. */
  String groupOf(RoundResult round) {
    return passes.pass(round).group().orElse("");
  }

  Optional<Entry> entry(String code) {
    return list.find(code);
  }

  boolean isOfGroup(String code, String group) {
    return entry(code).filter(e -> e.application().groups().contains(group)).isPresent();
  }
}
