package org.artsenrol.opendata.api;

import static org.artsenrol.opendata.api.Media.ATOM;
import static org.artsenrol.opendata.api.Media.CALENDAR;
import static org.artsenrol.opendata.api.Media.CSV;
import static org.artsenrol.opendata.api.Media.JSON;
import static org.artsenrol.opendata.api.Media.LINKED;
import static org.artsenrol.opendata.api.Media.NDJSON;
import static org.artsenrol.opendata.api.Media.SHA256;
import static org.artsenrol.opendata.api.Media.TEXT;
import static org.artsenrol.opendata.api.Media.ZIP;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.artsenrol.lottery.log.BundleFile;

/**
 * Every address of the open data, relative to where they begin. The resource classes follow this
 * table; the service and the OpenAPI document are made from it.
 */
public enum Route {
  SERVICE("/", Freshness.SLOW, JSON),
  OPENAPI("/openapi", Freshness.SLOW, JSON),
  PROBLEM("/problems/{slug}", Freshness.SLOW, JSON),
  VENUES("/venues", Shape.VENUE, Freshness.SLOW),
  VENUE("/venues/{id}", Shape.VENUE, Freshness.SLOW, JSON, CSV, NDJSON, CALENDAR),
  TERMS("/terms", Shape.TERM, Freshness.SLOW),
  TERM("/terms/{id}", Shape.TERM, Freshness.SLOW),
  STAGES("/terms/{id}/stages", Shape.STAGE, Freshness.SLOW, JSON, CSV, NDJSON, CALENDAR),
  CLASSES("/classes", Shape.CLASS, Freshness.SLOW),
  CLASS("/classes/{id}", Shape.CLASS, Freshness.SLOW, JSON, CSV, NDJSON, CALENDAR, LINKED),
  MEETINGS("/classes/{id}/meetings", Shape.MEETING, Freshness.SLOW),
  FEES("/fees", Shape.FEE, Freshness.SLOW),
  DISCOUNTS("/discounts", Shape.DISCOUNT, Freshness.SLOW),
  COUNTS("/counts", Shape.COUNT, Freshness.LIVE),
  COUNT("/classes/{id}/counts", Shape.COUNT, Freshness.LIVE),
  DRAWS("/draws", Shape.DRAW, Freshness.LIVE),
  DRAW("/draws/{id}", Shape.DRAW, Freshness.LIVE),
  RULES("/draws/{id}/rules", BundleFile.RULES, JSON),
  MANIFEST("/draws/{id}/manifest", BundleFile.MANIFEST, JSON),
  ENTRIES("/draws/{id}/entries", BundleFile.ENTRIES, NDJSON),
  ENTROPY("/draws/{id}/entropy", BundleFile.ENTROPY, JSON),
  RESULT("/draws/{id}/result", BundleFile.RESULT, JSON),
  RECORDS("/draws/{id}/records", Shape.RECORD, Freshness.LIVE, NDJSON, JSON, CSV),
  BUNDLE("/draws/{id}/bundle", Freshness.LIVE, ZIP),
  ADMISSIONS("/draws/{id}/admissions", Shape.ADMISSION, Freshness.LIVE),
  WAITLIST("/draws/{id}/waitlist", Shape.WAITING, Freshness.LIVE),
  LAPSES("/draws/{id}/lapses", Shape.LAPSE, Freshness.LIVE),
  PROMOTIONS("/draws/{id}/promotions", Shape.PROMOTION, Freshness.LIVE),
  LOG_CHECKPOINT("/log/checkpoint", Freshness.SIGNED, TEXT),
  LOG_ENTRIES("/log/entries", Freshness.IMMUTABLE, NDJSON),
  LOG_INCLUSION("/log/proof/inclusion", Freshness.IMMUTABLE, JSON),
  LOG_CONSISTENCY("/log/proof/consistency", Freshness.IMMUTABLE, JSON),
  LOG_KEYS("/log/keys", Freshness.SLOW, JSON),
  LOG("/log", Freshness.LIVE, NDJSON, ZIP),
  DEVIATIONS("/deviations", Shape.DEVIATION, Freshness.SLOW),
  ERRATA("/errata", Shape.ERRATUM, Freshness.SLOW),
  PUNCTUALITY("/punctuality", Shape.PUNCTUALITY, Freshness.SLOW),
  STATS("/stats", Shape.CUBE, Freshness.SLOW),
  FILL("/stats/fill", Shape.FILL, Freshness.SLOW),
  ODDS("/stats/odds", Shape.ODDS, Freshness.SLOW),
  FORFEITS("/stats/forfeits", Shape.FORFEITS, Freshness.SLOW),
  PROMOTION_DELAY("/stats/promotion_delay", Shape.DELAY, Freshness.SLOW),
  LATENESS("/stats/lateness", Shape.LATENESS, Freshness.SLOW),
  SCHEMA("/schemas/{name}.schema", Freshness.SLOW, JSON),
  OBJECTIONS("/draws/{id}/objections", Shape.OBJECTION, Freshness.LIVE),
  RULINGS("/draws/{id}/rulings", Shape.RULING, Freshness.LIVE),
  FREEZES("/draws/{id}/freezes", Shape.FREEZE, Freshness.LIVE),
  FREEZE_MANIFEST("/draws/{id}/freezes/{number}/manifest", BundleFile.MANIFEST, JSON),
  FREEZE_ENTRIES("/draws/{id}/freezes/{number}/entries", BundleFile.ENTRIES, NDJSON),
  LOG_WITNESSES("/log/witnesses", Freshness.LIVE, JSON),
  DUMPS("/dumps", Shape.DUMP, Freshness.SLOW),
  DUMP_LATEST("/dumps/{id}/latest", Freshness.SLOW, ZIP),
  DUMP(
      "/dumps/{id}/{date}",
      Optional.empty(),
      Optional.empty(),
      Freshness.IMMUTABLE,
      List.of(ZIP, SHA256)),
  CATALOG("/catalog", Freshness.SLOW, LINKED),
  CATALOG_DATAGOVTW("/catalog/datagovtw", Freshness.SLOW, JSON),
  COUNT_HISTORY("/classes/{id}/counts/history", Shape.SNAPSHOT, Freshness.LIVE),
  FEED_CLASSES("/feeds/classes", Freshness.FEED_END, JSON),
  FEED_COUNTS("/feeds/counts", Freshness.FEED_END, JSON),
  FEED_DRAWS("/feeds/draws", Freshness.FEED_END, JSON),
  FEED_EVENTS("/feeds/events", Freshness.FEED_END, JSON),
  EVENTS("/events", Freshness.STREAM, Media.EVENTS),
  NOTICES("/notices", Freshness.SLOW, ATOM, JSON);

  private static final Set<Route> SINGLE = EnumSet.of(VENUE, TERM, CLASS, COUNT, DRAW);
  private static final Set<Route> FEEDS =
      EnumSet.of(FEED_CLASSES, FEED_COUNTS, FEED_DRAWS, FEED_EVENTS);
  private static final Set<Route> NAMED_AS_FILES =
      EnumSet.of(OPENAPI, BUNDLE, SCHEMA, CATALOG, CATALOG_DATAGOVTW);

  private final String path;
  private final Optional<Shape> shape;
  private final Optional<BundleFile> file;
  private final Freshness freshness;
  private final List<Media> media;

  Route(String path, Shape shape, Freshness freshness) {
    this(path, shape, freshness, JSON, CSV, NDJSON);
  }

  Route(String path, Shape shape, Freshness freshness, Media... media) {
    this(path, Optional.of(shape), Optional.empty(), freshness, List.of(media));
  }

  Route(String path, Freshness freshness, Media... media) {
    this(path, Optional.empty(), Optional.empty(), freshness, List.of(media));
  }

  Route(String path, BundleFile file, Media media) {
    this(path, Optional.empty(), Optional.of(file), Freshness.IMMUTABLE, List.of(media));
  }

  Route(
      String path,
      Optional<Shape> shape,
      Optional<BundleFile> file,
      Freshness freshness,
      List<Media> media) {
    this.path = path;
    this.shape = shape;
    this.file = file;
    this.freshness = freshness;
    this.media = media;
  }

  /** Without a suffix. */
  public String path() {
    return path;
  }

  /** As it is told to people: files with their suffix. */
  public String address() {
    return NAMED_AS_FILES.contains(this) ? path + "." + media.get(0).suffix() : path;
  }

  /** The rows it serves; empty for a document. */
  public Optional<Shape> shape() {
    return shape;
  }

  /** The published file that it serves as it is. */
  public Optional<BundleFile> file() {
    return file;
  }

  public Freshness freshness() {
    return freshness;
  }

  /** The forms offered, the preferred one first. */
  public List<Media> media() {
    return media;
  }

  /** Whether it serves rows, and not exactly one. */
  public boolean isCollection() {
    return shape.isPresent() && !SINGLE.contains(this);
  }

  /** Whether it serves pages of changes. */
  public boolean isFeed() {
    return FEEDS.contains(this);
  }

  /** The query parameters it understands. */
  public List<String> parameters() {
    var parameters = new ArrayList<String>();
    if (isCollection()) {
      parameters.addAll(List.of("limit", "cursor"));
      shape.filter(s -> s.has("venue")).ifPresent(s -> parameters.add("venue"));
      shape.filter(s -> s.has("term") && this != STAGES).ifPresent(s -> parameters.add("term"));
    }
    if (media.contains(CSV)) {
      parameters.add("excel");
    }
    parameters.addAll(required());
    if (isFeed()) {
      parameters.add(FeedDesk.AFTER);
    }
    return parameters;
  }

  /** Those of them without which there is no answer. */
  public List<String> required() {
    return switch (this) {
      case LOG_ENTRIES, LOG_CONSISTENCY -> List.of("from", "to");
      case LOG_INCLUSION -> List.of("index", "size");
      default -> List.of();
    };
  }

  /** Its name in the OpenAPI document and in {@link Wording}. */
  String operation() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String titleZh() {
    return Wording.zh("route." + operation());
  }

  public String titleEn() {
    return Wording.en("route." + operation());
  }
}
