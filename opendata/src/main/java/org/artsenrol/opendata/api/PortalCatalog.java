package org.artsenrol.opendata.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.PublicTime;

/**
 * The open data under the headings of the national portal, data.gov.tw, one object a data set. What
 * only the publishing agency knows, its contact and the portal's own number, is added there.
 */
final class PortalCatalog {
  private static final String SEVERAL = ";";

  private final Rows rows;
  private final String base;

  /**
   * @param base whole address where the open data begin
   */
  PortalCatalog(Rows rows, String base) {
    this.rows = rows;
    this.base = base;
  }

  JsonObject json() {
    JsonArrayBuilder datasets = Build.array();
    DataSets.all().forEach(route -> datasets.add(collection(route)));
    rows.view().all(ItemKind.TERM).forEach(term -> datasets.add(dump(term)));
    return Build.object().add("datasets", datasets).build();
  }

  private JsonObjectBuilder collection(Route route) {
    return dataset(route.path().substring(1), route.titleZh())
        .add("資料集描述", Wording.zh("catalog.about", route.titleZh()))
        .add("主要欄位說明", DataSets.columnsZh(route))
        .add("更新頻率", DataSets.isLive(route) ? "即時" : "不定期更新")
        .add("檔案格式", each(route, media -> media.suffix().toUpperCase(Locale.ROOT)))
        .add("資料下載網址", each(route, media -> base + route.path() + "." + media.suffix()));
  }

  private static String each(Route route, Function<Media, String> of) {
    return route.media().stream().map(of).collect(Collectors.joining(SEVERAL));
  }

  private JsonObjectBuilder dataset(String id, String title) {
    JsonObjectBuilder dataset =
        Build.object()
            .add("資料集識別碼", id)
            .add("資料集名稱", title)
            .add("資料集類型", "原始資料")
            .add("服務分類", "休閒旅遊")
            .add("提供機關", Wording.zh("catalog.publisher"))
            .add("編碼格式", "UTF-8")
            .add("授權方式", Wording.zh("licence.name"))
            .add("授權說明網址", Licence.ADDRESS)
            .add("計費方式", "免費")
            .add("關鍵字", Wording.zh("catalog.keyword"))
            .add("相關網址", base)
            .add("備註", Wording.zh("licence.attribution"));
    rows.view().asOf().ifPresent(at -> dataset.add("詮釋資料更新時間", PublicTime.of(at)));
    return dataset;
  }

  private JsonObjectBuilder dump(JsonObject term) {
    String path = "/dumps/" + term.getString("id");
    return dataset(path.substring(1), Wording.zh("catalog.dump", term.getString("name_zh")))
        .add("資料集描述", Wording.zh("catalog.dump.about"))
        .add("主要欄位說明", Wording.zh("catalog.dump.columns"))
        .add("更新頻率", "每日")
        .add("檔案格式", "ZIP")
        .add("資料下載網址", base + path + "/latest");
  }
}
