package org.artsenrol.lottery.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a log says of itself at one moment: how many records it holds and the root over them (C2SP
 * {@code tlog-checkpoint}). It is the text of a {@link SignedNote}.
 *
 * @param origin the log's name
 * @param root 32 bytes in hexadecimal
 * @param extensions further lines, signed with the rest and of no meaning here
 */
public record Checkpoint(String origin, long size, String root, List<String> extensions) {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,15}");
  private static final long MOST = (1L << 53) - 1;
  private static final int HASH = 32;

  public Checkpoint {
    extensions = List.copyOf(extensions);
  }

  public Checkpoint(String origin, long size, byte[] root) {
    this(origin, size, HexFormat.of().formatHex(root), List.of());
  }

  /**
   * Reads the text of a note.
   *
   * @throws NoteFault if it is no checkpoint
   */
  public static Checkpoint parse(String text) {
    NoteFault.unless(text.endsWith("\n"), "a checkpoint whose last line has no line feed");
    List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
    NoteFault.unless(lines.size() >= 3, "a checkpoint of fewer than three lines");
    NoteFault.unless(lines.stream().noneMatch(String::isEmpty), "a checkpoint with an empty line");
    NoteFault.unless(SIZE.matcher(lines.get(1)).matches(), "a checkpoint whose size is no number");
    long size = Long.parseLong(lines.get(1));
    NoteFault.unless(size <= MOST, "a checkpoint whose size is too large");
    byte[] root = SignedNote.base64(lines.get(2));
    NoteFault.unless(root.length == HASH, "a checkpoint whose root has not 32 bytes");
    return new Checkpoint(
        lines.get(0), size, HexFormat.of().formatHex(root), lines.subList(3, lines.size()));
  }

  /** The text that is signed. */
  public String text() {
    String more = extensions.stream().map(line -> line + "\n").collect(Collectors.joining());
    return origin + "\n" + size + "\n" + base64() + "\n" + more;
  }

  private String base64() {
    return Base64.getEncoder().encodeToString(rootBytes());
  }

  public byte[] rootBytes() {
    return HexFormat.of().parseHex(root);
  }
}
