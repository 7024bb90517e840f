package org.artsenrol.enrol.draw;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.artsenrol.enrol.draw.LottoRefused.Reason;
import org.artsenrol.lottery.bytes.Json;

/**
 * Seven balls of Lotto 6/49, all different, 1 to 49.
 *
 * @param six rising
 */
record Balls(List<Integer> six, int special) {
  private static final int COUNT = 6;
  private static final int HIGHEST = 49;

  Balls {
    six = six.stream().sorted().toList();
  }

  /**
   * As typed: numbers with anything but digits between them.
   *
   * @throws LottoRefused saying what is wrong with them
   */
  static Balls read(String six, String special) {
    List<Integer> numbers = numbers(six);
    List<Integer> last = numbers(special);
    if (numbers.size() != COUNT || last.size() != 1) {
      throw new LottoRefused(Reason.COUNT, numbers.size(), last.size());
    }
    List<Integer> all = Stream.concat(numbers.stream(), last.stream()).toList();
    all.stream()
        .filter(n -> n < 1 || n > HIGHEST)
        .findFirst()
        .ifPresent(
            n -> {
              throw new LottoRefused(Reason.RANGE, n);
            });
    if (all.stream().distinct().count() != all.size()) {
      throw new LottoRefused(Reason.TWICE);
    }
    return new Balls(numbers, last.get(0));
  }

  private static List<Integer> numbers(String typed) {
    String digits = typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC);
    if (digits.length() > 100) {
      throw new LottoRefused(Reason.COUNT, 0, 0);
    }
    return Arrays.stream(digits.split("\\D+"))
        .filter(n -> !n.isEmpty())
        .map(n -> n.length() > 2 ? HIGHEST + 1 : Integer.parseInt(n))
        .toList();
  }

  /** {@code 3.7.12.25.33.49/11}. */
  static Balls parse(String text) {
    int[] all = Stream.of(text.split("[./]")).mapToInt(Integer::parseInt).toArray();
    return new Balls(IntStream.of(all).limit(COUNT).boxed().toList(), all[COUNT]);
  }

  String text() {
    return six.stream().map(String::valueOf).collect(Collectors.joining(".")) + "/" + special;
  }

  /** The value of the source, as the protocol has it. */
  Json json() {
    List<Json> balls = six.stream().<Json>map(Json.Whole::new).toList();
    return Json.items(List.of(Json.items(balls), new Json.Whole(special)));
  }
}
