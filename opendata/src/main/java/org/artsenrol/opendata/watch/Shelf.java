package org.artsenrol.opendata.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.log.Records;
import org.artsenrol.lottery.log.SignedNote;

/** What a mirror gives to read, by the addresses under which the log has it. */
final class Shelf {
  private static final String OPEN = "/open/v1";
  private static final Pattern FILE =
      Pattern.compile("/draws/([A-Za-z0-9][A-Za-z0-9_-]{0,63})/(bundle\\.zip|entries)");
  private static final String NDJSON = "application/x-ndjson";

  private final Mirror mirror;
  private final UnaryOperator<SignedNote> cosigned;

  /**
   * @param cosigned adds the own signature to the newest checkpoint
   */
  Shelf(Mirror mirror, UnaryOperator<SignedNote> cosigned) {
    this.mirror = mirror;
    this.cosigned = cosigned;
  }

  Optional<Reply> find(String path, String query) {
    if (!path.startsWith(OPEN)) {
      return Optional.empty();
    }
    Map<String, Integer> asked = numbers(query);
    return switch (path.substring(OPEN.length())) {
      case "/log/checkpoint" ->
          mirror.newestNote().map(cosigned).map(note -> Reply.ok(Reply.TEXT, note.bytes()));
      case "/log/keys" -> mirror.keys().map(KeyList::json).map(Reply::json);
      case "/log/entries" -> entries(asked);
      case "/log/proof/inclusion" -> inclusion(asked);
      case "/log/proof/consistency" -> consistency(asked);
      default -> file(path.substring(OPEN.length()));
    };
  }

  private static Map<String, Integer> numbers(String query) {
    var numbers = new HashMap<String, Integer>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2 && pair[1].matches("[0-9]{1,9}")) {
        numbers.put(pair[0], Integer.parseInt(pair[1]));
      }
    }
    return numbers;
  }

  private Optional<Reply> entries(Map<String, Integer> asked) {
    int from = asked.getOrDefault("from", -1);
    int to = Math.min(asked.getOrDefault("to", -1), from + Site.BATCH);
    if (from < 0 || from >= to || to > mirror.size()) {
      return Optional.empty();
    }
    List<byte[]> lines = new ArrayList<>();
    IntStream.range(from, to).mapToObj(mirror::record).forEach(lines::add);
    return Optional.of(Reply.ok(NDJSON, Records.lines(lines)));
  }

  private Optional<Reply> inclusion(Map<String, Integer> asked) {
    int index = asked.getOrDefault("index", -1);
    int size = asked.getOrDefault("size", -1);
    if (index < 0 || index >= size || size > mirror.size()) {
      return Optional.empty();
    }
    return Optional.of(
        Reply.json(
            Json.object()
                .with("index", index)
                .with("size", size)
                .with("leaf", mirror.leaf(index))
                .with("path", path(mirror.inclusion(index, size)))));
  }

  private Optional<Reply> consistency(Map<String, Integer> asked) {
    int from = asked.getOrDefault("from", -1);
    int to = asked.getOrDefault("to", -1);
    if (from < 1 || from > to || to > mirror.size()) {
      return Optional.empty();
    }
    return Optional.of(
        Reply.json(
            Json.object()
                .with("from", from)
                .with("to", to)
                .with("path", path(mirror.consistency(from, to)))));
  }

  private static List<String> path(List<byte[]> hashes) {
    return hashes.stream().map(Hex::of).toList();
  }

  /** An id that could lead out of the folder does not match. */
  private Optional<Reply> file(String path) {
    var asked = FILE.matcher(path);
    if (!asked.matches()) {
      return Optional.empty();
    }
    boolean bundle = asked.group(2).equals("bundle.zip");
    return Disk.find(
            mirror
                .place("draws")
                .resolve(asked.group(1))
                .resolve(bundle ? "bundle.zip" : "entries.ndjson"))
        .map(bytes -> Reply.ok(bundle ? "application/zip" : NDJSON, bytes));
  }
}
