package org.artsenrol.lottery.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.lottery.DrawSetup;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.RefusalCode;
import org.artsenrol.lottery.Shape;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.Sha256;

/**
 * Body of {@code RULES}: everything that decides a draw, published weeks before it. Its canonical
 * bytes are {@code rules.json}, and the manifest names their SHA-256.
 */
public record RulesBody(
    Occasion occasion,
    DrawSetup setup,
    Timing timing,
    Map<String, String> groups,
    String weightsBasis,
    Waitlist waitlist,
    Witnessing witnessing) {

  /** Which stage of which term at which venue, by their public ids. */
  public record Occasion(String term, String venue, String stage) {}

  /**
   * When.
   *
   * @param t when the random value becomes public; cut to the second
   * @param objectionHours how long before T the list is frozen at the latest
   */
  public record Timing(Instant t, int objectionHours) {}

  /** What becomes of a reserved seat that falls free. */
  public enum FreedReserve {
    GROUP_FIRST("group_first"),
    GENERAL("general");

    private final String word;

    FreedReserve(String word) {
      this.word = word;
    }

    private static FreedReserve of(String word) {
      return word(values(), word, freed -> freed.word);
    }
  }

  /** What becomes of a seat that nobody pays for. */
  public enum Unpaid {
    WAITLIST("waitlist"),
    NEXT_STAGE("next_stage"),
    CLOSED("closed");

    private final String word;

    Unpaid(String word) {
      this.word = word;
    }

    private static Unpaid of(String word) {
      return word(values(), word, unpaid -> unpaid.word);
    }
  }

  /**
   * How the waitlist moves.
   *
   * @param offerHours how long an offer stands
   * @param ends when the waitlist is over
   */
  public record Waitlist(int offerHours, FreedReserve freedReserve, Unpaid unpaid, Instant ends) {
    private static Waitlist from(Json json) {
      Shape shape = Shape.of(json).exactly("offer_hours", "freed_reserve", "unpaid", "ends");
      return new Waitlist(
          shape.number("offer_hours"),
          FreedReserve.of(shape.text("freed_reserve")),
          Unpaid.of(shape.text("unpaid")),
          instant(shape, "ends"));
    }

    Json.Members json() {
      return Json.object()
          .with("offer_hours", offerHours)
          .with("freed_reserve", freedReserve.word)
          .with("unpaid", unpaid.word)
          .with("ends", time(ends));
    }
  }

  /**
   * Who can testify, and by what the draw can be checked.
   *
   * @param keys public keys of the witnesses; empty means that times are only the server's word
   * @param personKey SHA-256 of the term's key in hexadecimal
   * @param voidReasons the only reasons for which a draw may be declared void
   * @param software the program and version that draws
   */
  public record Witnessing(
      List<String> keys,
      int quorum,
      List<String> mirrors,
      String personKey,
      List<String> voidReasons,
      String software) {}

  public RulesBody {
    groups = Map.copyOf(groups);
  }

  /**
   * Reads {@code rules.json} or the body of a record.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static RulesBody from(Json json) {
    Shape shape = Shape.of(json).exactly(RecordKind.RULES.needed(), Set.of());
    return new RulesBody(
        new Occasion(shape.text("term"), shape.text("venue"), shape.text("stage")),
        shape.read("manifest", DrawSetup::from),
        new Timing(instant(shape, "T"), shape.number("objection_hours")),
        shape.read("groups", RulesBody::evidence),
        shape.text("weights_basis"),
        shape.read("waitlist", Waitlist::from),
        witnessing(shape));
  }

  private static Map<String, String> evidence(Json json) {
    Shape shape = Shape.of(json);
    return shape.keys().stream().collect(Collectors.toMap(group -> group, shape::text));
  }

  private static Witnessing witnessing(Shape shape) {
    Shape witnesses = shape.read("witnesses", Shape::of).exactly("keys", "quorum");
    return new Witnessing(
        witnesses.texts("keys"),
        witnesses.number("quorum"),
        shape.texts("mirrors"),
        shape.text("person_key"),
        shape.texts("void_reasons"),
        shape.text("software"));
  }

  private static <T> T word(T[] values, String word, Function<T, String> said) {
    return Arrays.stream(values)
        .filter(value -> said.apply(value).equals(word))
        .findFirst()
        .orElseThrow(() -> new Refusal(RefusalCode.FORMAT, "the unknown word " + word));
  }

  /** A time to the second, in the one form in which it is written. */
  static Instant instant(Shape shape, String key) {
    String text = shape.text(key);
    try {
      Instant instant = Instant.parse(text);
      if (time(instant).equals(text)) {
        return instant;
      }
    } catch (DateTimeException e) {
      // Said below, as for a time of another form.
    }
    throw new Refusal(RefusalCode.FORMAT, key + " is no time to the second in UTC");
  }

  /** SHA-256 of the term's key: what stands under {@code person_key}. */
  public static String personKey(byte[] termKey) {
    return Sha256.hex(termKey);
  }

  public Json.Members json() {
    var evidence = Json.object();
    for (var group : groups.entrySet()) {
      evidence = evidence.with(group.getKey(), group.getValue());
    }
    return Json.object()
        .with("term", occasion.term())
        .with("venue", occasion.venue())
        .with("stage", occasion.stage())
        .with("manifest", setup.json())
        .with("T", time(timing.t()))
        .with("objection_hours", timing.objectionHours())
        .with("groups", evidence)
        .with("weights_basis", weightsBasis)
        .with("waitlist", waitlist.json())
        .with("witnesses", witnesses())
        .with("mirrors", witnessing.mirrors())
        .with("person_key", witnessing.personKey())
        .with("void_reasons", witnessing.voidReasons())
        .with("software", witnessing.software());
  }

  private Json.Members witnesses() {
    return Json.object().with("keys", witnessing.keys()).with("quorum", witnessing.quorum());
  }

  /** The bytes of {@code rules.json}. */
  public byte[] canonical() {
    return json().canonical();
  }

  /** What the manifest says of these rules. */
  public String digest() {
    return Sha256.hex(canonical());
  }

  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
