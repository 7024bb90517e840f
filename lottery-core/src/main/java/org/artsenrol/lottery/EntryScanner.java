package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.artsenrol.lottery.bytes.Eight;

/**
 * Reads the canonical line of an entry straight from its bytes into numbers, an order of magnitude
 * faster than through a tree of JSON. It knows only the one form that a line of the list can have;
 * why another line is none, it leaves to the general reader to say.
 */
final class EntryScanner {
  /** What take gives for a line of any other form. */
  static final int NO_LINE = -1;

  private static final byte[] BUSY = ascii("{\"busy\":[");
  private static final byte[] CODE = ascii(",\"code\":\"");
  private static final byte[] COMMIT = ascii("\",\"commit\":\"");
  private static final byte[] GROUPS = ascii("\",\"groups\":[");
  private static final byte[] MAX = ascii(",\"max\":");
  private static final byte[] PERSON = ascii(",\"person\":\"");
  private static final byte[] WEIGHT = ascii("\",\"weight\":");
  private static final byte[] WISHES = ascii(",\"wishes\":[");
  private static final byte[] END = ascii("}\n");
  private static final int CODE_LENGTH = 16;
  private static final int COMMIT_LENGTH = 64;
  private static final int MOST_DIGITS = 3;

  private final Entries entries;
  private final Applications applications;
  private byte[] bytes;
  private int at;
  private int end;
  private boolean canonical;

  /**
   * @param entries to which each line is added
   */
  EntryScanner(Entries entries) {
    this.entries = entries;
    applications = entries.applications();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Takes in the entry whose line begins at {@code from}: where the next line begins, or {@link
   * #NO_LINE} if this one, up to its line feed before {@code to}, is no canonical entry.
   */
  int take(byte[] buffer, int from, int to) {
    bytes = buffer;
    at = from;
    end = to;
    canonical = true;
    ids(BUSY);
    int code = text(CODE, CODE_LENGTH);
    int commit = text(COMMIT, COMMIT_LENGTH);
    ids(GROUPS);
    int max = number(MAX, Format.MOST_WINS);
    int person = text(PERSON, CODE_LENGTH);
    int weight = number(WEIGHT, Format.MOST_WEIGHT);
    int wishes = ids(WISHES);
    skip(END);
    if (!canonical || wishes > Format.MOST_WISHES) {
      return NO_LINE;
    }
    applications.done(max, weight);
    return entries.add(bytes, code, commit, person) ? at : NO_LINE;
  }

  private void skip(byte[] wanted) {
    int to = at + wanted.length;
    canonical &= to <= end && Arrays.equals(bytes, at, to, wanted, 0, wanted.length);
    at = to;
  }

  /** Where a text of that length begins; its characters are judged when it is taken in. */
  private int text(byte[] before, int length) {
    skip(before);
    int from = at;
    at += length;
    canonical &= at <= end;
    return from;
  }

  /** A number without leading zeros. */
  private int number(byte[] before, int most) {
    skip(before);
    int from = at;
    int number = 0;
    while (canonical
        && at < end
        && bytes[at] >= '0'
        && bytes[at] <= '9'
        && at - from < MOST_DIGITS) {
      number = 10 * number + bytes[at++] - '0';
    }
    canonical &= at > from && number <= most && (bytes[from] != '0' || at == from + 1);
    return number;
  }

  /** How many ids there are in a list. */
  private int ids(byte[] before) {
    skip(before);
    int count = 0;
    for (boolean more = !isNext(']'); more && canonical; more = comma()) {
      applications.add(id());
      count++;
    }
    applications.endList();
    return count;
  }

  private boolean comma() {
    boolean comma = isNext(',');
    canonical &= comma || isNext(']');
    return comma;
  }

  private int id() {
    canonical &= isNext('"');
    int from = at;
    at = Eight.find('"', bytes, from, end);
    int id = canonical ? applications.ids().number(bytes, from, at) : Ids.NO_ID;
    canonical &= id != Ids.NO_ID && isNext('"');
    return id;
  }

  private boolean isNext(char wanted) {
    boolean next = canonical && at < end && bytes[at] == wanted;
    at += next ? 1 : 0;
    return next;
  }
}
