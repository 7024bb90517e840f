package org.artsenrol.opendata.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.artsenrol.lottery.log.Checkpoint;
import org.artsenrol.lottery.log.NoteFault;
import org.artsenrol.lottery.log.SignedNote;

/**
 * The body of {@code add-checkpoint} (C2SP {@code tlog-witness}): a line with the old size, the
 * lines of the consistency proof, an empty line, and the checkpoint.
 */
record Submission(long old, List<byte[]> proof, SignedNote note, Checkpoint checkpoint) {
  private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,15})");
  private static final int MOST_LINES = 63;
  private static final int HASH = 32;

  /**
   * @throws NoteFault if it has another form, or leads backwards
   */
  static Submission parse(byte[] body) {
    int end = end(body);
    String head = new String(body, 0, end, StandardCharsets.US_ASCII);
    List<String> lines = Arrays.asList(head.split("\n", -1));
    var old = OLD.matcher(lines.get(0));
    unless(old.matches(), "no line with the old size");
    unless(lines.size() - 1 <= MOST_LINES, "a proof of more than 63 lines");
    SignedNote note = SignedNote.parse(Arrays.copyOfRange(body, end + 2, body.length));
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    long size = Long.parseLong(old.group(1));
    unless(size <= checkpoint.size(), "an old size beyond the checkpoint's");
    return new Submission(size, hashes(lines.subList(1, lines.size())), note, checkpoint);
  }

  /** Where the first empty line stands. */
  private static int end(byte[] body) {
    for (int i = 0; i + 1 < body.length; i++) {
      if (body[i] == '\n' && body[i + 1] == '\n') {
        return i;
      }
    }
    throw new NoteFault("no empty line before the checkpoint");
  }

  private static List<byte[]> hashes(List<String> lines) {
    var hashes = new ArrayList<byte[]>();
    for (String line : lines) {
      try {
        hashes.add(Base64.getDecoder().decode(line));
      } catch (IllegalArgumentException e) {
        throw new NoteFault("a line of the proof that is no base64");
      }
    }
    unless(hashes.stream().allMatch(hash -> hash.length == HASH), "a hash without 32 bytes");
    return hashes;
  }

  private static void unless(boolean holds, String message) {
    if (!holds) {
      throw new NoteFault(message);
    }
  }
}
