package org.artsenrol.lottery.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line taken apart: words, {@code --name value} and {@code --flag}, each at most once.
 */
final class Arguments {
  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();
  private final Set<String> flags = new HashSet<>();

  /**
   * @throws Unusable if an option is unknown, repeated or without its value
   */
  Arguments(String[] args, Set<String> knownOptions, Set<String> knownFlags) {
    var rest = new ArrayDeque<>(List.of(args));
    while (!rest.isEmpty()) {
      String arg = rest.pop();
      if (!arg.startsWith("--")) {
        words.add(arg);
      } else if (knownFlags.contains(arg)) {
        flags.add(arg);
      } else if (!knownOptions.contains(arg)) {
        throw new Unusable("usage.unknown", arg);
      } else if (rest.isEmpty() || options.put(arg, rest.pop()) != null) {
        throw new Unusable("usage.once", arg);
      }
    }
  }

  List<String> words() {
    return words;
  }

  /**
   * @throws Unusable if there are more words than this
   */
  void mustEndAfter(int count) {
    if (words.size() > count) {
      throw new Unusable("usage.extra", words.get(count));
    }
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> find(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /**
   * @throws Unusable if it is not there
   */
  String get(String option) {
    return find(option).orElseThrow(() -> new Unusable("usage.missing", option));
  }
}
