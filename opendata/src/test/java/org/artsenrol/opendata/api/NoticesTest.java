package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.Samples.NOON;
import static org.artsenrol.opendata.api.PublishedTerm.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.SiteAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** News as a feed reader takes it. */
class NoticesTest {
  private final PublishedTerm term = new PublishedTerm();
  private final FeedDesk desk =
      new FeedDesk(term.desk, term.views(), term.compiled, new SiteAddress("https://arts.example"));

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void feedReaderFindsRulesCloseResultAndClassesCalledOffTheNewestFirst() throws Exception {
    publish();
    SyndFeed feed = atom();
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries())
        .extracting(SyndEntry::getTitle)
        .containsExactly(
            "停開：大墩文化中心 書法入門",
            "抽籤結果公布：大墩文化中心 第一階段抽籤",
            "報名截止，名單凍結：大墩文化中心 第一階段抽籤",
            "抽籤規則公布：大墩文化中心 第一階段抽籤");
    assertThat(feed.getEntries())
        .allSatisfy(entry -> assertThat(entry.getLink()).startsWith("https://arts.example/"))
        .extracting(SyndEntry::getUri)
        .doesNotHaveDuplicates();
    assertThat(feed.getEntries().get(3).getDescription().getValue())
        .contains("Rules announced: ")
        .contains("will not change");
  }

  @Test
  void emptyFeedIsAFeedToo() throws Exception {
    assertThat(atom().getEntries()).isEmpty();
    assertThat(jsonFeed().getJsonArray("items")).isEmpty();
  }

  @Test
  void jsonFeedTellsTheSame() throws Exception {
    publish();
    JsonObject feed = jsonFeed();
    assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(feed.getString("feed_url")).isEqualTo("https://arts.example/open/v1/notices.json");
    assertThat(feed.getJsonArray("items").getValuesAs(i -> i.asJsonObject().getString("title")))
        .isEqualTo(atom().getEntries().stream().map(SyndEntry::getTitle).toList());
    assertThat(feed.getJsonArray("items").getJsonObject(0).getString("date_published"))
        .isEqualTo("2027-01-20T09:00:00+08:00");
  }

  @Test
  void otherRecordsAreNoNews() throws Exception {
    term.publish(p -> p.publish(Samples.record(RecordKind.OFFER, NOON)));
    assertThat(atom().getEntries()).isEmpty();
  }

  private void publish() {
    term.publish(
        p -> {
          p.publish(Samples.demoRules());
          p.publish(Samples.record(RecordKind.FREEZE, NOON.plusSeconds(60)));
          p.publish(Samples.record(RecordKind.RESULT, NOON.plusSeconds(120)));
          p.item(
              ItemKind.CLASS,
              Json.createObjectBuilder(Samples.studyClass(SettledDraw.CLASS, "dadun"))
                  .add("called_off_at", "2027-01-20T09:00:00+08:00")
                  .build());
        });
  }

  private SyndFeed atom() throws Exception {
    Answer answer = desk.notices(ask("application/atom+xml"));
    assertThat(answer.headers()).containsEntry("Content-Type", "application/atom+xml");
    try (var reader = new XmlReader(new ByteArrayInputStream(answer.body().bytes()))) {
      return new SyndFeedInput().build(reader);
    }
  }

  private JsonObject jsonFeed() {
    return json(desk.notices(ask("application/json")));
  }

  private static Ask ask(String accept) {
    return new Ask("/open/v1", "/notices", accept, "", Holding.NOTHING, Map.of(), accept);
  }
}
