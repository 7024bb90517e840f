package org.artsenrol.enrol.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.artsenrol.enrol.kernel.NotFound;
import org.artsenrol.lottery.ClassSpec;
import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Manifest;
import org.artsenrol.lottery.bytes.JsonReader;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.RulesBody;
import org.artsenrol.opendata.Publications;

/**
 * The rules of frozen draws, read once from what was published and kept while there is memory for
 * them. Files once published never change, so neither does what is kept here.
 */
@ApplicationScoped
public class RuleShelf {
  @Inject Publications publications;

  private final Map<String, SoftReference<DrawRules>> kept = new ConcurrentHashMap<>();

  /**
   * @param draw one that is frozen
   */
  DrawRules of(String draw) {
    SoftReference<DrawRules> there = kept.get(draw);
    DrawRules rules = there == null ? null : there.get();
    if (rules == null) {
      rules = read(draw);
      kept.put(draw, new SoftReference<>(rules));
    }
    return rules;
  }

  /** The seats of a class that announced rules say a draw will give. */
  int announced(String draw, String classSlug) {
    return rules(draw).setup().classes().stream()
        .filter(spec -> spec.id().equals(classSlug))
        .mapToInt(ClassSpec::cap)
        .sum();
  }

  /** Whether announced rules speak of a class. */
  boolean speaksOf(String draw, String classSlug) {
    return rules(draw).setup().classes().stream().anyMatch(spec -> spec.id().equals(classSlug));
  }

  private RulesBody rules(String draw) {
    return RulesBody.from(
        JsonReader.read(file(draw, BundleFile.RULES), JsonReader.Dialect.RFC8785));
  }

  /** The group whose reserved seat a draw gave, by its published result. */
  String reserveOf(String draw, Seat seat) {
    String code = seat.findApplication().orElseThrow().getCode();
    String slug = seat.getStudyClass().getSlug();
    return DrawResult.parse(file(draw, BundleFile.RESULT)).rounds().stream()
        .filter(round -> round.admitted().getOrDefault(slug, List.of()).contains(code))
        .map(of(draw)::groupOf)
        .findFirst()
        .orElse("");
  }

  private DrawRules read(String draw) {
    return DrawRules.of(
        rules(draw).waitlist(),
        Manifest.parse(file(draw, BundleFile.MANIFEST)),
        EntryList.parse(file(draw, BundleFile.ENTRIES)));
  }

  private byte[] file(String draw, BundleFile file) {
    return publications
        .document(draw, file)
        .orElseThrow(() -> new NotFound(file.path() + " of draw", draw));
  }
}
