package org.artsenrol.opendata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.artsenrol.opendata.SettledDraw.DRAW;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.artsenrol.lottery.bytes.Sha256;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.Samples;
import org.artsenrol.opendata.SettledDraw;
import org.artsenrol.opendata.store.StoredPublications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All of a term in one file, and the catalogues that list it. */
class DumpTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 6);
  private static final String SITE = "https://arts.example/open/v1";

  private final PublishedTerm term = new PublishedTerm();
  private final SettledDraw draw = new SettledDraw();

  @BeforeEach
  void publishTheDraw() {
    term.publish(draw::publish);
  }

  @AfterEach
  void close() {
    term.close();
  }

  @Test
  void packageTellsOfEveryFileInItWithLengthAndDigest() throws IOException {
    Map<String, byte[]> files = unzipped(dump());
    JsonObject descriptor = json(files.remove("datapackage.json"));
    List<JsonObject> resources = descriptor.getJsonArray("resources").getValuesAs(JsonObject.class);
    assertThat(resources)
        .extracting(resource -> resource.getString("path"))
        .containsExactlyInAnyOrderElementsOf(files.keySet());
    assertThat(resources)
        .allSatisfy(
            resource -> {
              byte[] bytes = files.get(resource.getString("path"));
              assertThat(resource.getString("name")).matches("[-a-z0-9._/]+");
              assertThat(resource.getInt("bytes")).isEqualTo(bytes.length);
              assertThat(resource.getString("hash")).isEqualTo("sha256:" + Sha256.hex(bytes));
            })
        .extracting(resource -> resource.getString("name"))
        .doesNotHaveDuplicates();
    assertThat(descriptor.getString("$schema")).contains("profiles/2.0/datapackage.json");
  }

  @Test
  void tablesHaveTheColumnsThatTheirSchemaNames() throws IOException {
    Map<String, byte[]> files = unzipped(dump());
    for (JsonObject resource :
        json(files.get("datapackage.json"))
            .getJsonArray("resources")
            .getValuesAs(JsonObject.class)) {
      if (resource.containsKey("schema")) {
        List<String> names =
            resource
                .getJsonObject("schema")
                .getJsonArray("fields")
                .getValuesAs(field -> field.asJsonObject().getString("name"));
        String csv = new String(files.get(resource.getString("path")), UTF_8);
        assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo(String.join(",", names));
        assertThat(names)
            .containsAll(
                resource
                    .getJsonObject("schema")
                    .getJsonArray("primaryKey")
                    .getValuesAs(key -> ((JsonString) key).getString()));
      }
    }
  }

  @Test
  void drawsFilesAreInItToTheByteWithTheListsOfToday() throws IOException {
    Map<String, byte[]> files = unzipped(dump());
    String folder = "draws/" + DRAW + "/";
    assertThat(files)
        .containsKeys(
            folder + "rules.json",
            folder + "entries.ndjson",
            folder + "records.ndjson",
            folder + "admissions.csv",
            "data/classes.csv",
            "data/meetings.csv",
            "data/odds.csv");
    assertThat(Sha256.hex(files.get(folder + "result.json")))
        .isEqualTo(
            term.data("/draws", Route.DRAWS, r -> r.draws(term.compiled))
                .get(0)
                .getString("result_sha256"));
  }

  @Test
  void samePublicStateGivesTheSameBytes() {
    assertThat(dump()).isEqualTo(dump());
  }

  @Test
  void dumpIsMadeOnceADayAndOnlyAfterAChange() {
    DumpMaker maker = maker();
    maker.run(DAY);
    term.publish(p -> {});
    byte[] first = term.dumps().content("2027s", DAY).orElseThrow();
    maker.run(DAY.plusDays(1));
    assertThat(term.dumps().content("2027s", DAY.plusDays(1))).isEmpty();
    term.publish(p -> p.item(ItemKind.VENUE, Samples.venue("dadun", "大墩")));
    maker().run(DAY);
    assertThat(term.dumps().content("2027s", DAY)).contains(first);
    maker.run(DAY.plusDays(2));
    term.publish(p -> {});
    assertThat(term.data("/dumps", Route.DUMPS, rows -> rows.dumps("/open/v1")))
        .extracting(row -> row.getString("path"))
        .containsExactly(
            "/open/v1/dumps/2027s/2027-01-06.zip", "/open/v1/dumps/2027s/2027-01-08.zip");
  }

  @Test
  void catalogueListsEveryCollectionAndEveryTerm() {
    List<JsonObject> datasets = dcat().getJsonArray("dcat:dataset").getValuesAs(JsonObject.class);
    assertThat(datasets)
        .extracting(dataset -> dataset.getString("@id"))
        .contains(
            SITE + "/classes#dataset", SITE + "/stats/odds#dataset", SITE + "/dumps/2027s#dataset")
        .doesNotHaveDuplicates();
    assertThat(datasets)
        .allSatisfy(dataset -> assertThat(dataset.getJsonArray("dcat:distribution")).isNotEmpty());
  }

  /** What the shapes of DCAT-AP 3.0.0 ask of a node of each class, by {@code sh:minCount}. */
  private static final Map<String, List<String>> ASKED =
      Map.of(
          "dcat:Catalog", List.of("dct:title", "dct:description", "dct:publisher"),
          "dcat:Dataset", List.of("dct:title", "dct:description"),
          "dcat:DataService", List.of("dct:title", "dcat:endpointURL"),
          "dcat:Distribution", List.of("dcat:accessURL"),
          "foaf:Agent", List.of("foaf:name"),
          "skos:Concept", List.of("skos:prefLabel"),
          "skos:ConceptScheme", List.of("dct:title"));

  @Test
  void everyNodeOfTheCatalogueHasWhatItsShapeAsksFor() {
    var met = new TreeSet<String>();
    mustFitShapes(dcat(), met);
    assertThat(met).containsAll(ASKED.keySet());
  }

  private static void mustFitShapes(JsonValue value, Set<String> met) {
    if (value instanceof JsonArray array) {
      array.forEach(item -> mustFitShapes(item, met));
    }
    if (value instanceof JsonObject node) {
      String type = node.getString("@type", "");
      assertThat(node.keySet()).as(type).containsAll(ASKED.getOrDefault(type, List.of()));
      met.add(type);
      node.values().forEach(part -> mustFitShapes(part, met));
    }
  }

  @Test
  void portalsListHasItsHeadingsForEveryDataSet() {
    List<JsonObject> datasets =
        json(term.desk
                .written(
                    PublishedTerm.ask("/catalog/datagovtw"),
                    Route.CATALOG_DATAGOVTW,
                    rows -> Build.bytes(new PortalCatalog(rows, SITE).json()))
                .body()
                .bytes())
            .getJsonArray("datasets")
            .getValuesAs(JsonObject.class);
    assertThat(datasets).hasSize(DataSets.all().size() + 1);
    assertThat(datasets)
        .allSatisfy(
            dataset ->
                assertThat(dataset)
                    .containsKeys("資料集名稱", "資料集描述", "主要欄位說明", "更新頻率", "授權方式", "資料下載網址", "編碼格式"));
  }

  private JsonObject dcat() {
    return json(
        term.desk
            .written(
                PublishedTerm.ask("/catalog"),
                Route.CATALOG,
                rows -> Build.bytes(new DcatCatalog(rows, SITE).json()))
            .body()
            .bytes());
  }

  private byte[] dump() {
    return new TermPackage(term.view(), "2027s", term.compiled, publications()).bytes();
  }

  private StoredPublications publications() {
    return new StoredPublications(term.database.reader());
  }

  private DumpMaker maker() {
    return new DumpMaker(term.views(), term.compiled, publications(), term.dumps());
  }

  private static JsonObject json(byte[] bytes) {
    return Json.createReader(new ByteArrayInputStream(bytes)).readObject();
  }

  private static Map<String, byte[]> unzipped(byte[] bytes) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}
