package org.artsenrol.enrol.ruling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.Publications;

/** Tells the open data what was ruled, with the reason, which a record does not always hold. */
@ApplicationScoped
public class RulingItems {
  @Inject Publications publications;

  /**
   * @param officers as the public knows them
   */
  void publish(Ruling ruling, List<String> officers) {
    JsonObjectBuilder item =
        Json.createObjectBuilder()
            .add("id", ruling.getPublicId())
            .add("draw", ruling.getStage().getSlug())
            .add("kind", ruling.getKind().word())
            .add("at", PublicTime.of(ruling.getDecidedAt()))
            .add("record", ruling.getRecordHash())
            .add("officers", Json.createArrayBuilder(officers));
    texts(ruling).forEach((name, text) -> add(item, name, text));
    if (!ruling.getRemedies().isEmpty()) {
      var answered = Json.createArrayBuilder();
      ruling.getRemedies().forEach(chosen -> answered.add(chosen.getObjection().getPublicId()));
      item.add("objections", answered);
    }
    publications.item(ItemKind.RULING, item.build());
  }

  private static Map<String, String> texts(Ruling ruling) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("reason", ruling.getReason());
    texts.put("successor", ruling.getSuccessor());
    texts.put("class", ruling.getClassSlug());
    texts.put("code", ruling.getCode());
    texts.put("effect", ruling.getEffect());
    texts.put("basis", ruling.getBasis());
    texts.put("text_zh", ruling.getTextZh());
    texts.put("text_en", ruling.getTextEn());
    return texts;
  }

  private static void add(JsonObjectBuilder item, String name, String text) {
    if (text != null) {
      item.add(name, text);
    }
  }
}
