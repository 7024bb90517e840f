package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.artsenrol.lottery.bytes.Hmac;

/**
 * The tickets of one draw in one context: a pass's luck, or a class's within it. A ticket is 32
 * bytes; the lower comes first. Immutable.
 */
public final class Tickets {
  private static final HexFormat HEX = HexFormat.of();
  private static final byte END = 1;

  private final Hmac keyed;

  /**
   * @param seed 64 hexadecimal characters
   * @param context a pass id, or pass id and class id joined by a colon
   */
  public Tickets(String seed, String draw, String context) {
    this(keyed(seed), draw, context);
  }

  /**
   * @param keyed with the seed, to be kept where many contexts are asked for
   */
  Tickets(Hmac keyed, String draw, String context) {
    this.keyed = keyed.startingWith("LC1|ticket|" + draw + "|" + context + "|");
  }

  static Hmac keyed(String seed) {
    return Hmac.keyed(HEX.parseHex(seed));
  }

  /** The one ticket of a code, or the smallest of as many as its weight. */
  public byte[] of(String code, int weight) {
    return of(ascii(code), weight);
  }

  private static byte[] ascii(String code) {
    return code.getBytes(StandardCharsets.US_ASCII);
  }

  /** The same for a code's characters. */
  byte[] of(byte[] code, int weight) {
    byte[] least = numbered(code, 1);
    for (int number = 2; number <= weight; number++) {
      byte[] next = numbered(code, number);
      least = Arrays.compareUnsigned(next, least) < 0 ? next : least;
    }
    return least;
  }

  /** Which of the tickets 1 to her weight is the smallest. */
  public int luckiest(String code, int weight) {
    return IntStream.rangeClosed(1, weight)
        .boxed()
        .min(Comparator.comparing(number -> numbered(ascii(code), number), Arrays::compareUnsigned))
        .orElseThrow(() -> new IllegalArgumentException("a weight is at least 1"));
  }

  private byte[] numbered(byte[] code, int number) {
    byte[] rest = Arrays.copyOf(code, code.length + (number < 10 ? 3 : 4));
    rest[code.length] = '|';
    if (number >= 10) {
      rest[code.length + 1] = (byte) ('0' + number / 10);
    }
    rest[rest.length - 2] = (byte) ('0' + number % 10);
    rest[rest.length - 1] = END;
    return keyed.of(rest);
  }

  /** The ticket in hexadecimal. */
  public static String of(String seed, String draw, String context, String code, int weight) {
    return HEX.formatHex(new Tickets(seed, draw, context).of(code, weight));
  }

  /** A shell line with which anyone computes the ticket of that number, 1 to her weight. */
  public static String opensslLine(
      String seed, String draw, String context, String code, int number) {
    String message = String.join("|", "LC1", "ticket", draw, context, code, "" + number);
    return "printf '%s\\001' '"
        + message
        + "' | openssl dgst -sha256 -mac HMAC -macopt hexkey:"
        + seed;
  }

  /** The context of a pass, or of a class within it when classes are drawn independently. */
  public static String context(DrawSetup setup, Pass pass, String classId) {
    return setup.independent() ? pass.ticketOf() + ":" + classId : pass.ticketOf();
  }

  /** The bitwise complement, by which worst luck goes first. */
  public static byte[] complement(byte[] ticket) {
    byte[] turned = new byte[ticket.length];
    for (int i = 0; i < ticket.length; i++) {
      turned[i] = (byte) ~ticket[i];
    }
    return turned;
  }
}
