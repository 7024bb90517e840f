package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.SiteAddress;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/** The news of the public record: rules, frozen lists, results, void draws, classes called off. */
final class Notices {
  private static final int MOST = 200;
  private static final Map<RecordKind, String> TOLD =
      Map.of(
          RecordKind.RULES, "rules",
          RecordKind.FREEZE, "freeze",
          RecordKind.RESULT, "result",
          RecordKind.VOID, "void");

  private final PublicView view;
  private final SiteAddress site;

  Notices(PublicView view, SiteAddress site) {
    this.view = view;
    this.site = site;
  }

  /** The newest first. */
  List<Notice> newest() {
    return Stream.concat(
            view.records().stream().filter(r -> TOLD.containsKey(r.kind())).map(this::of),
            view.all(ItemKind.CLASS).stream()
                .filter(item -> item.containsKey("called_off_at"))
                .map(this::calledOff))
        .sorted(Comparator.comparing(Notice::at).reversed().thenComparing(Notice::id))
        .limit(MOST)
        .toList();
  }

  private Notice of(RecordLine record) {
    String page = site.draw(record.draw());
    return new Notice(
        page + "#record-" + record.logIndex(),
        record.recordedAt(),
        TOLD.get(record.kind()),
        stage(record.draw()),
        page);
  }

  private Notice.About stage(String id) {
    return view.item(ItemKind.STAGE, id)
        .map(
            stage -> {
              String venue = stage.getString("venue");
              return new Notice.About(
                  venue(venue, "name_zh") + " " + stage.getString("name_zh"),
                  venue(venue, "name_en") + " " + either(stage, "name_en", "name_zh"));
            })
        .orElse(new Notice.About(id, id));
  }

  private String venue(String id, String field) {
    return view.item(ItemKind.VENUE, id).map(v -> either(v, field, "name_zh")).orElse(id);
  }

  private Notice calledOff(JsonObject item) {
    String page = site.studyClass(item.getString("id"));
    String venue = item.getString("venue");
    return new Notice(
        page + "#called-off",
        OffsetDateTime.parse(item.getString("called_off_at")).toInstant(),
        "called-off",
        new Notice.About(
            venue(venue, "name_zh") + " " + item.getString("title_zh"),
            venue(venue, "name_en") + " " + either(item, "title_en", "title_zh")),
        page);
  }

  private static String either(JsonObject item, String field, String otherwise) {
    return item.getString(item.containsKey(field) ? field : otherwise);
  }
}
