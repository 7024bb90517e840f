package org.artsenrol.opendata.compiled;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Refusal;
import org.artsenrol.lottery.WishSets;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.DrawLife;
import org.artsenrol.lottery.log.LogRecord;
import org.artsenrol.lottery.log.RecordKind;
import org.artsenrol.lottery.log.RecordRefused;
import org.artsenrol.opendata.Publications;
import org.artsenrol.opendata.store.DocumentLine;
import org.artsenrol.opendata.store.PublicView;
import org.artsenrol.opendata.store.RecordLine;

/**
 * Today's state of each draw, compiled once per record of that draw and kept in memory, and what is
 * counted over frozen lists, which never change.
 */
@ApplicationScoped
public class Compilations {
  /** Rows of lists kept in memory, over all draws. */
  private static final long MOST_ROWS = 2_000_000;

  private static final long MOST_LISTS = 10_000;

  private Publications publications;

  private final Cache<String, DrawToday> today =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher(
              (String draw, DrawToday held) ->
                  held.admissions().size() + held.waitlist().size() + held.records().size())
          .build();
  private final Cache<String, Optional<WishSets>> wishSets =
      Caffeine.newBuilder().maximumSize(MOST_LISTS).build();

  private final Cache<String, Optional<RecordRefused>> faults =
      Caffeine.newBuilder().maximumSize(MOST_LISTS).build();

  protected Compilations() {}

  @Inject
  public Compilations(Publications publications) {
    this.publications = publications;
  }

  /**
   * Empty before the result has its place in the log.
   *
   * @throws RuntimeException if the published files are none of a draw
   */
  public Optional<DrawToday> today(PublicView view, String draw) {
    if (view.recordOf(draw, RecordKind.RESULT).isEmpty()) {
      return Optional.empty();
    }
    List<RecordLine> index = view.recordsOf(draw);
    RecordLine newest = index.get(index.size() - 1);
    return Optional.of(
        today
            .asMap()
            .compute(
                draw,
                (id, held) -> held != null && held.isUpTo(newest) ? held : compiled(draw, index)));
  }

  /**
   * The first record that cannot stand.
   *
   * @throws RuntimeException if the published files are none of a draw
   */
  public Optional<RecordRefused> fault(PublicView view, String draw) {
    Optional<DrawToday> settled = today(view, draw);
    if (settled.isPresent()) {
      return settled.get().fault();
    }
    List<RecordLine> index = view.recordsOf(draw);
    return faults.get(
        index.get(index.size() - 1).hash(), newest -> fault(draw, records(draw, index)));
  }

  private static Optional<RecordRefused> fault(String draw, List<LogRecord> records) {
    try {
      DrawLife.of(draw, records);
      return Optional.empty();
    } catch (RecordRefused refused) {
      return Optional.of(refused);
    }
  }

  /** Those of the index, though more may stand in the log by now. */
  private List<LogRecord> records(String draw, List<RecordLine> index) {
    return publications.records(draw).stream().limit(index.size()).map(LogRecord::parse).toList();
  }

  private DrawToday compiled(String draw, List<RecordLine> index) {
    return new DrawReading(draw, index, file -> publications.document(draw, file).orElseThrow())
        .of(records(draw, index));
  }

  /** Over the frozen list; empty before it is public, and for a file that is no list. */
  public Optional<WishSets> wishSets(PublicView view, String draw) {
    return view.document(draw, BundleFile.ENTRIES)
        .flatMap(list -> wishSets.get(list.sha256(), digest -> counted(list)));
  }

  private Optional<WishSets> counted(DocumentLine list) {
    byte[] bytes =
        publications.document(list.draw(), BundleFile.ENTRIES, list.edition()).orElseThrow();
    try {
      return Optional.of(WishSets.of(EntryList.parse(bytes)));
    } catch (Refusal notAList) {
      return Optional.empty();
    }
  }
}
