package org.artsenrol.opendata.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.NoteKey;

/** What the program was told to do. */
final class CommandLine {
  private static final Set<String> OPTIONS =
      Set.of(
          "--dir",
          "--folder",
          "--key",
          "--name",
          "--log-key",
          "--receipt",
          "--every",
          "--listen",
          "--bind",
          "--lang");
  private static final Set<String> FLAGS = Set.of("--once", "--json", "--help");

  private final Map<String, String> options = new HashMap<>();
  private final Set<String> flags = new HashSet<>();
  private String url = "";

  /**
   * @throws Unusable if an option is unknown, repeated or without its value
   */
  CommandLine(String[] args) {
    for (var rest = new ArrayDeque<>(List.of(args)); !rest.isEmpty(); ) {
      String arg = rest.pop();
      if (!arg.startsWith("--")) {
        unless(url.isEmpty(), "usage.extra", arg);
        url = arg;
      } else if (FLAGS.contains(arg)) {
        flags.add(arg);
      } else {
        unless(OPTIONS.contains(arg), "usage.unknown", arg);
        unless(!rest.isEmpty() && options.put(arg, rest.pop()) == null, "usage.once", arg);
      }
    }
    unless(Set.of("zh", "en").contains(language()), "usage.language", language());
  }

  private static void unless(boolean holds, String key, Object... facts) {
    if (!holds) {
      throw new Unusable(key, facts);
    }
  }

  /** Known before the rest is read, so that even a wrong command line is answered in it. */
  static String language(String[] args) {
    for (int i = 0; i + 1 < args.length; i++) {
      if (args[i].equals("--lang")) {
        return args[i + 1];
      }
    }
    return "zh";
  }

  String language() {
    return options.getOrDefault("--lang", "zh");
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  String url() {
    unless(!url.isEmpty(), "usage.no_url");
    return url;
  }

  /**
   * @throws Unusable if any value cannot be used; nothing was done yet
   */
  void mustBeUsable() {
    url();
    folder();
    path("--key");
    path("--receipt");
    logKey();
    every();
    listen();
    bind();
  }

  Path folder() {
    return path("--folder").or(() -> path("--dir")).orElse(Path.of("opendata-watch"));
  }

  Optional<Path> path(String option) {
    try {
      return Optional.ofNullable(options.get(option)).map(Path::of);
    } catch (InvalidPathException e) {
      throw new Unusable("usage.path", option, options.get(option));
    }
  }

  Optional<String> name() {
    return Optional.ofNullable(options.get("--name"));
  }

  Optional<NoteKey> logKey() {
    try {
      return Optional.ofNullable(options.get("--log-key")).map(NoteKey::parse);
    } catch (NoteFault fault) {
      throw new Unusable("usage.log_key", options.get("--log-key"));
    }
  }

  Duration every() {
    String seconds = options.getOrDefault("--every", "30");
    unless(seconds.matches("[1-9][0-9]{0,5}"), "usage.every", seconds);
    return Duration.ofSeconds(Integer.parseInt(seconds));
  }

  Optional<Integer> listen() {
    Optional<String> port = Optional.ofNullable(options.get("--listen"));
    port.ifPresent(p -> unless(p.matches("[0-9]{1,5}") && port(p) <= 65535, "usage.port", p));
    return port.map(CommandLine::port);
  }

  private static int port(String text) {
    return Integer.parseInt(text);
  }

  InetAddress bind() {
    String address = options.getOrDefault("--bind", "127.0.0.1");
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new Unusable("usage.bind", address);
    }
  }
}
