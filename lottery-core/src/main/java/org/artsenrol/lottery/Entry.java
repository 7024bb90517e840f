package org.artsenrol.lottery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.artsenrol.lottery.bytes.Json;

/**
 * One line of the public list. It shows what is asked for, and of whom only a commitment: the
 * learner can open it, and nobody else can.
 *
 * @param code the short name of {@code commit}, by which the list is sorted
 * @param person the same for one person within a draw, never across draws
 */
public record Entry(String code, String commit, String person, Application application) {
  public Entry {
    Format.code("code", code);
    Format.digest("commit", commit);
    Format.code("person", person);
  }

  /** The entry of a commitment. */
  public static Entry of(String commit, String person, Application application) {
    return new Entry(Commitment.code(commit), commit, person, application);
  }

  static Entry from(Json json) {
    Shape shape =
        Shape.of(json)
            .exactly("busy", "code", "commit", "groups", "max", "person", "weight", "wishes");
    var application =
        new Application(
            shape.texts("wishes"),
            shape.texts("busy"),
            shape.texts("groups"),
            shape.number("max"),
            shape.number("weight"));
    return new Entry(shape.text("code"), shape.text("commit"), shape.text("person"), application);
  }

  /**
   * The line without its LF: the leaf of the list's tree. Written straight out, for a million of
   * them: keys in their order, and neither ids nor codes ever need an escape.
   */
  public byte[] canonical() {
    String line =
        "{\"busy\":"
            + quoted(application.busy())
            + ",\"code\":\""
            + code
            + "\",\"commit\":\""
            + commit
            + "\",\"groups\":"
            + quoted(application.groups())
            + ",\"max\":"
            + application.max()
            + ",\"person\":\""
            + person
            + "\",\"weight\":"
            + application.weight()
            + ",\"wishes\":"
            + quoted(application.wishes())
            + "}";
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  private static String quoted(List<String> ids) {
    return ids.isEmpty() ? "[]" : "[\"" + String.join("\",\"", ids) + "\"]";
  }
}
