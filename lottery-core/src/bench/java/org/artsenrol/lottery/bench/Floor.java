package org.artsenrol.lottery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What no program that draws by LC1 can leave out: one hash per leaf and per inner node of the
 * list's tree, one ticket per learner for the open passes and one per member for each group's pass,
 * and one sorting per order. A code is the beginning of its commit, which only its owner can hash
 * again, so codes cost no hash here. Nothing is parsed, kept or allocated but what this needs.
 */
final class Floor {
  private static final int BLOCK = 64;
  private static final int CODE = 16;
  private static final byte[] CODE_KEY = "\"code\":\"".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest digest = sha256();
  private final byte[][] stack = new byte[32][];
  private final byte[] codes;
  private final byte[] groups;
  private int n;

  private Floor(int most) {
    codes = new byte[most * CODE];
    groups = new byte[most];
  }

  /** Something of every result, so that nothing is optimised away. */
  static long run(InputStream list, int most) throws IOException, CloneNotSupportedException {
    var floor = new Floor(most);
    floor.leaves(list);
    long seen = Arrays.hashCode(floor.root());
    for (String context : new String[] {"open", "district", "returning", "seniors"}) {
      seen ^= floor.order(context);
    }
    return seen;
  }

  private void leaves(InputStream list) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int held = 0;
    for (int read; (read = list.read(buffer, held, buffer.length - held)) > 0; ) {
      int end = held + read;
      int start = 0;
      for (int at = held; at < end; at++) {
        if (buffer[at] == '\n') {
          leaf(buffer, start, at);
          start = at + 1;
        }
      }
      held = end - start;
      System.arraycopy(buffer, start, buffer, 0, held);
    }
  }

  private void leaf(byte[] buffer, int start, int end) {
    digest.update((byte) 0);
    digest.update(buffer, start, end - start);
    push(digest.digest());
    int code = find(buffer, start, end);
    System.arraycopy(buffer, code, codes, n * CODE, CODE);
    groups[n++] = groups(buffer, code + 80, end);
  }

  private static int find(byte[] buffer, int start, int end) {
    for (int at = start; ; at++) {
      if (Arrays.equals(buffer, at, at + CODE_KEY.length, CODE_KEY, 0, CODE_KEY.length)) {
        return at + CODE_KEY.length;
      }
    }
  }

  /** One bit for each group, told by the first letters behind {@code "groups":[}. */
  private static byte groups(byte[] buffer, int from, int end) {
    byte bits = 0;
    int at = from;
    while (buffer[at] != '[') {
      at++;
    }
    for (; buffer[at] != ']'; at++) {
      int letter = buffer[at] == '"' ? "DRS".indexOf(buffer[at + 1]) : -1;
      bits |= letter < 0 ? 0 : 1 << letter;
    }
    return bits;
  }

  private void push(byte[] hash) {
    int level = 0;
    for (int i = n; (i & 1) == 1; i >>= 1) {
      hash = node(stack[level], hash);
      level++;
    }
    stack[level] = hash;
  }

  private byte[] node(byte[] left, byte[] right) {
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  private byte[] root() {
    byte[] root = null;
    for (int level = 0; level < stack.length; level++) {
      if ((n >> level & 1) == 1) {
        root = root == null ? stack[level] : node(stack[level], root);
      }
    }
    return root;
  }

  private long order(String context) throws CloneNotSupportedException {
    int group = "drs".indexOf(context.charAt(0));
    byte[] prefix =
        ("LC1|ticket|city-2027s-1|" + context + "|").getBytes(StandardCharsets.US_ASCII);
    byte[] rest = Arrays.copyOf(prefix, prefix.length + CODE + 3);
    System.arraycopy(new byte[] {'|', '1', 1}, 0, rest, prefix.length + CODE, 3);
    MessageDigest inner = padded(0x36);
    MessageDigest outer = padded(0x5c);
    long[] packed = new long[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (group < 0 || (groups[i] >> group & 1) == 1) {
        System.arraycopy(codes, i * CODE, rest, prefix.length, CODE);
        byte[] hash = ((MessageDigest) inner.clone()).digest(rest);
        packed[count++] = head(((MessageDigest) outer.clone()).digest(hash)) & -1L << 24 | i;
      }
    }
    Arrays.sort(packed, 0, count);
    return packed[count / 2];
  }

  private static MessageDigest padded(int pad) {
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) pad);
    MessageDigest digest = sha256();
    digest.update(block);
    return digest;
  }

  private static long head(byte[] hash) {
    long head = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      head = head << Byte.SIZE | hash[i] & 0xFF;
    }
    return head;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
