package org.artsenrol.lottery;

import java.util.List;
import java.util.Set;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonReader;

/**
 * All that decides a draw and is published weeks before it: the manifest without the digest of its
 * rules and without its list. It never changes between {@code RULES} and {@code RESULT}.
 *
 * @param version {@code LC1}
 * @param draw the draw's id, never used twice
 * @param limit how many classes of this draw one person may win
 */
public record DrawSetup(
    String version,
    String draw,
    List<EntropySource> entropy,
    int limit,
    Allocation allocation,
    List<Integer> weights,
    List<ClassSpec> classes,
    List<Pass> passes) {

  static final Set<String> KEYS =
      Set.of("v", "draw", "entropy", "limit", "allocation", "weights", "classes", "passes");

  /** The version this program draws by. */
  public static final String LC1 = "LC1";

  public DrawSetup {
    Format.ascii("v", version);
    Format.id("draw", draw);
    entropy = List.copyOf(entropy);
    Format.between("limit", 1, limit, Format.MOST_WINS);
    weights = List.copyOf(weights);
    checkWeights(weights);
    classes = List.copyOf(classes);
    Format.between("classes", 1, classes.size(), Format.MOST_CLASSES);
    passes = List.copyOf(passes);
    Format.between("passes", 1, passes.size(), Format.MOST_PASSES);
  }

  private static void checkWeights(List<Integer> weights) {
    if (weights.isEmpty() || !Sorted.strictly(weights)) {
      throw Format.refusal("weights are not rising");
    }
    weights.forEach(weight -> Format.between("weight", 1, weight, Format.MOST_WEIGHT));
  }

  /**
   * Reads a plan before its list is frozen: a manifest, freely formatted, with or without what it
   * says of rules and list.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static DrawSetup parse(byte[] bytes) {
    Shape shape = Shape.of(Shape.read(bytes, JsonReader.Dialect.LC1));
    return from(shape.exactly(KEYS, Set.of("rules", "list")));
  }

  /**
   * Reads what stands under {@code manifest} in {@code RULES}.
   *
   * @throws Refusal {@code FORMAT}
   */
  public static DrawSetup from(Json json) {
    return from(Shape.of(json).exactly(KEYS, Set.of()));
  }

  static DrawSetup from(Shape shape) {
    return new DrawSetup(
        shape.text("v"),
        shape.text("draw"),
        shape.list("entropy", EntropySource::from),
        shape.number("limit"),
        Allocation.of(shape.text("allocation")),
        shape.numbers("weights"),
        shape.list("classes", ClassSpec::from),
        shape.list("passes", Pass::from));
  }

  /** The object that stands under {@code manifest} in {@code RULES}. */
  public Json.Members json() {
    return Json.object()
        .with("v", version)
        .with("draw", draw)
        .with("entropy", Json.items(entropy.stream().map(EntropySource::json).toList()))
        .with("limit", limit)
        .with("allocation", allocation.word())
        .with("weights", Json.items(weights.stream().map(w -> new Json.Whole(w)).toList()))
        .with("classes", Json.items(classes.stream().map(ClassSpec::json).toList()))
        .with("passes", Json.items(passes.stream().map(Pass::json).toList()));
  }

  /** The same setup of other classes. */
  public DrawSetup withClasses(List<ClassSpec> others) {
    return new DrawSetup(version, draw, entropy, limit, allocation, weights, others, passes);
  }

  /** The same setup drawn in another way. */
  public DrawSetup drawn(Allocation way, List<Pass> by) {
    return new DrawSetup(version, draw, entropy, limit, way, weights, classes, by);
  }

  /** The pass whose luck orders the waitlists. */
  public Pass lastPass() {
    return passes.get(passes.size() - 1);
  }

  public boolean independent() {
    return allocation == Allocation.INDEPENDENT;
  }
}
