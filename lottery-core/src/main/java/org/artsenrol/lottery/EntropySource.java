package org.artsenrol.lottery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.artsenrol.lottery.beacon.Quicknet;
import org.artsenrol.lottery.bytes.Json;

/** Where the random value of a draw comes from; named before the close, known to nobody until T. */
public sealed interface EntropySource {

  /** The word under {@code type}. */
  String type();

  Json json();

  /** Whether such a source can exist: the pinned chain, a real date. */
  boolean exists();

  /**
   * The line of this source in the entropy text, empty when the value has the wrong form or range.
   */
  Optional<String> line(Json value);

  static EntropySource from(Json json) {
    Shape shape = Shape.of(json);
    return switch (shape.text("type")) {
      case "drand" -> {
        shape.exactly("type", "chain", "round");
        yield new Drand(shape.text("chain"), shape.largeNumber("round"));
      }
      case "twlotto649" -> {
        shape.exactly("type", "date");
        yield new TwLotto649(shape.text("date"));
      }
      case "demo" -> {
        shape.exactly("type", "id");
        yield new Demo(shape.text("id"));
      }
      default -> new Unknown(shape.text("type"), json);
    };
  }

  /** The drand beacon's round; its randomness is 64 hexadecimal characters. */
  record Drand(String chain, long round) implements EntropySource {
    /** The hash of quicknet, the only chain of LC1. */
    public static final String QUICKNET = Quicknet.HASH;

    public Drand {
      Format.ascii("chain", chain);
      Format.between("round", 0, round, Format.LARGEST_INTEGER);
    }

    @Override
    public String type() {
      return "drand";
    }

    @Override
    public Json json() {
      return Json.object().with("type", type()).with("chain", chain).with("round", round);
    }

    @Override
    public boolean exists() {
      return chain.equals(QUICKNET) && round > 0;
    }

    @Override
    public Optional<String> line(Json value) {
      return hex(value).map(hex -> "drand|" + chain + "|" + round + "|" + hex);
    }
  }

  /** The balls of Taiwan's Lotto 6/49 on a day: {@code [[six in any order], special]}. */
  record TwLotto649(String date) implements EntropySource {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int BALLS = 49;

    public TwLotto649 {
      Format.ascii("date", date);
    }

    @Override
    public String type() {
      return "twlotto649";
    }

    @Override
    public Json json() {
      return Json.object().with("type", type()).with("date", date);
    }

    /** The civil calendar has no year 0. */
    @Override
    public boolean exists() {
      try {
        return DATE.matcher(date).matches() && LocalDate.parse(date).getYear() > 0;
      } catch (DateTimeException e) {
        return false;
      }
    }

    @Override
    public Optional<String> line(Json value) {
      if (!(value instanceof Json.Items pair)
          || pair.values().size() != 2
          || !(pair.values().get(0) instanceof Json.Items six)
          || six.values().size() != 6) {
        return Optional.empty();
      }
      int[] drawn = six.values().stream().mapToInt(TwLotto649::ball).sorted().toArray();
      int special = ball(pair.values().get(1));
      return different(drawn, special) ? Optional.of(line(drawn, special)) : Optional.empty();
    }

    private String line(int[] drawn, int special) {
      String balls = IntStream.of(drawn).mapToObj(n -> n + ".").collect(Collectors.joining());
      return "twlotto649|" + date + "|" + balls + "/" + special + "./";
    }

    private static boolean different(int[] drawn, int special) {
      return IntStream.concat(IntStream.of(drawn), IntStream.of(special))
              .filter(n -> n != 0)
              .distinct()
              .count()
          == drawn.length + 1;
    }

    /** The ball's number, 0 for whatever is none. */
    private static int ball(Json value) {
      return value instanceof Json.Whole whole && whole.value() >= 1 && whole.value() <= BALLS
          ? (int) whole.value()
          : 0;
    }
  }

  /** A trial: anyone can predict the value, so it proves nothing. */
  record Demo(String id) implements EntropySource {
    public Demo {
      Format.id("demo source", id);
    }

    @Override
    public String type() {
      return "demo";
    }

    @Override
    public Json json() {
      return Json.object().with("type", type()).with("id", id);
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Optional<String> line(Json value) {
      return hex(value).map(hex -> "demo|" + id + "|" + hex);
    }
  }

  /**
   * A type that LC1 does not know: read so that earlier rules can answer first, never drawn with.
   *
   * @param json all of it, whatever it means, so that it is written again as it was
   */
  record Unknown(String type, Json json) implements EntropySource {
    @Override
    public boolean exists() {
      return false;
    }

    @Override
    public Optional<String> line(Json value) {
      return Optional.empty();
    }
  }

  private static Optional<String> hex(Json value) {
    return value instanceof Json.Text text && Format.isDigest(text.value())
        ? Optional.of(text.value())
        : Optional.empty();
  }

  /** Section 2's allowed lists. */
  static boolean allowed(List<EntropySource> sources) {
    String types = sources.stream().map(EntropySource::type).collect(Collectors.joining(","));
    return List.of("drand", "drand,twlotto649", "twlotto649", "demo").contains(types)
        && sources.stream().allMatch(EntropySource::exists);
  }
}
