package org.artsenrol.lottery.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * What a learner is given at each application and each change: the log's word that her entry will
 * stand in the list as she left it. A promise without a line in the list is public proof of a
 * fault. It is the text of a {@link SignedNote} by the log's key.
 *
 * <p>Whoever withdraws is promised that no line of hers will stand there: the entry is then the
 * hash of no bytes.
 *
 * @param entry SHA-256 of the canonical entry, in hexadecimal
 * @param newest the log's newest checkpoint at that time
 */
public record Promise(String draw, String commit, String entry, Instant at, Checkpoint newest) {
  private static final String TITLE = "LC1 promise";
  private static final int OWN_LINES = 5;
  private static final String NOTHING = Sha256.hex(new byte[0]);

  /** The promise of a line. */
  public static Promise of(String draw, String commit, byte[] line, Instant at, Checkpoint newest) {
    return new Promise(draw, commit, Sha256.hex(line), at, newest);
  }

  /** Whether it says that no line will stand in the list. */
  public boolean isOfNothing() {
    return entry.equals(NOTHING);
  }

  /**
   * Reads the text of a note.
   *
   * @throws NoteFault if it is no promise
   */
  public static Promise parse(String text) {
    List<String> lines = Arrays.asList(text.split("\n", -1));
    NoteFault.unless(
        lines.size() > OWN_LINES && lines.get(0).equals(TITLE), "a text that is no promise");
    String rest = String.join("\n", lines.subList(OWN_LINES, lines.size()));
    var promise =
        new Promise(
            lines.get(1), lines.get(2), lines.get(3), time(lines.get(4)), Checkpoint.parse(rest));
    NoteFault.unless(promise.text().equals(text), "a promise of another form");
    return promise;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new NoteFault("a promise whose time is none");
    }
  }

  /** The text that is signed. */
  public String text() {
    return String.join("\n", TITLE, draw, commit, entry, RulesBody.time(at), newest.text());
  }
}
