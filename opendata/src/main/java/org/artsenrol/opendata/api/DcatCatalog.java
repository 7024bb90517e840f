package org.artsenrol.opendata.api;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.artsenrol.opendata.ItemKind;
import org.artsenrol.opendata.PublicTime;

/** The open data in the words of DCAT-AP 3, as JSON-LD. */
final class DcatCatalog {
  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final Map<Media, String> FORMATS =
      Map.of(Media.JSON, "JSON", Media.CSV, "CSV", Media.NDJSON, "JSON", Media.ZIP, "ZIP");

  private final Rows rows;
  private final String base;

  /**
   * @param base whole address where the open data begin
   */
  DcatCatalog(Rows rows, String base) {
    this.rows = rows;
    this.base = base;
  }

  JsonObject json() {
    JsonArrayBuilder datasets = Build.array();
    DataSets.all().forEach(route -> datasets.add(collection(route)));
    rows.view().all(ItemKind.TERM).forEach(term -> datasets.add(dump(term)));
    JsonObjectBuilder catalog =
        node(base + Route.CATALOG.address() + "#catalog", "dcat:Catalog")
            .add("@context", context())
            .add("dct:title", texts("service.title"))
            .add("dct:description", texts("service.about"))
            .add("dct:publisher", publisher())
            .add("dct:license", licence())
            .add("dct:language", languages())
            .add(
                "dcat:themeTaxonomy",
                reference(EU + "data-theme", "skos:ConceptScheme")
                    .add("dct:title", texts("catalog.themes")))
            .add("foaf:homepage", reference(base, "foaf:Document"))
            .add("dcat:service", service());
    rows.view().asOf().ifPresent(at -> catalog.add("dct:modified", moment(PublicTime.of(at))));
    return catalog.add("dcat:dataset", datasets).build();
  }

  private static JsonObjectBuilder context() {
    return Build.object()
        .add("dcat", "http://www.w3.org/ns/dcat#")
        .add("dct", "http://purl.org/dc/terms/")
        .add("foaf", "http://xmlns.com/foaf/0.1/")
        .add("skos", "http://www.w3.org/2004/02/skos/core#")
        .add("spdx", "http://spdx.org/rdf/terms#")
        .add("xsd", "http://www.w3.org/2001/XMLSchema#");
  }

  private static JsonObjectBuilder node(String id, String type) {
    return Build.object().add("@id", id).add("@type", type);
  }

  private static JsonObjectBuilder reference(String id, String type) {
    return node(id, type);
  }

  private static JsonArrayBuilder texts(String key) {
    return both(Wording.zh(key), Wording.en(key));
  }

  private static JsonArrayBuilder both(String zh, String en) {
    return Build.array().add(text(zh, "zh-Hant-TW")).add(text(en, "en"));
  }

  private static JsonObjectBuilder text(String value, String language) {
    return Build.object().add("@value", value).add("@language", language);
  }

  private static JsonObjectBuilder moment(String value) {
    return Build.object().add("@value", value).add("@type", "xsd:dateTime");
  }

  private JsonObjectBuilder publisher() {
    return node(base + "#publisher", "foaf:Agent").add("foaf:name", texts("catalog.publisher"));
  }

  private static JsonObjectBuilder licence() {
    return reference(Licence.ADDRESS, "dct:LicenseDocument");
  }

  private static JsonArrayBuilder languages() {
    return Build.array()
        .add(reference(EU + "language/ZHO", "dct:LinguisticSystem"))
        .add(reference(EU + "language/ENG", "dct:LinguisticSystem"));
  }

  private JsonObjectBuilder service() {
    return node(base + "#service", "dcat:DataService")
        .add("dct:title", texts("service.title"))
        .add("dcat:endpointURL", reference(base, "http://www.w3.org/2000/01/rdf-schema#Resource"))
        .add(
            "dcat:endpointDescription",
            reference(
                base + Route.OPENAPI.address(), "http://www.w3.org/2000/01/rdf-schema#Resource"))
        .add("dct:license", licence());
  }

  private JsonObjectBuilder collection(Route route) {
    JsonArrayBuilder distributions = Build.array();
    for (Media media : route.media()) {
      String address = base + route.path() + "." + media.suffix();
      distributions.add(distribution(address, media));
    }
    return dataset(
            base + route.path() + "#dataset", both(route.titleZh(), route.titleEn()), route.path())
        .add("dct:description", both(DataSets.columnsZh(route), DataSets.columnsEn(route)))
        .add(
            "dct:accrualPeriodicity",
            reference(
                EU + "frequency/" + (DataSets.isLive(route) ? "UPDATE_CONT" : "IRREG"),
                "dct:Frequency"))
        .add("dcat:distribution", distributions);
  }

  private JsonObjectBuilder dataset(String id, JsonArrayBuilder title, String path) {
    return node(id, "dcat:Dataset")
        .add("dct:identifier", path.substring(1))
        .add("dct:title", title)
        .add("dct:publisher", Build.object().add("@id", base + "#publisher"))
        .add("dct:language", languages())
        .add(
            "dcat:theme",
            reference(EU + "data-theme/EDUC", "skos:Concept")
                .add("skos:prefLabel", texts("catalog.theme")))
        .add("dcat:keyword", both(Wording.zh("catalog.keyword"), Wording.en("catalog.keyword")));
  }

  private static JsonObjectBuilder distribution(String address, Media media) {
    var resource = "http://www.w3.org/2000/01/rdf-schema#Resource";
    return node(address + "#distribution", "dcat:Distribution")
        .add("dcat:accessURL", reference(address, resource))
        .add("dcat:downloadURL", reference(address, resource))
        .add("dct:license", licence())
        .add(
            "dct:format",
            reference(EU + "file-type/" + FORMATS.get(media), "dct:MediaTypeOrExtent"))
        .add(
            "dcat:mediaType",
            reference(
                "https://www.iana.org/assignments/media-types/" + media.type(), "dct:MediaType"));
  }

  /** All of a term: the newest of its dumps, wherever that is. */
  private JsonObjectBuilder dump(JsonObject term) {
    String path = "/dumps/" + term.getString("id");
    var period =
        Build.object()
            .add("@type", "dct:PeriodOfTime")
            .add("dcat:startDate", day(term.getString("starts_on")))
            .add("dcat:endDate", day(term.getString("ends_on")));
    String english = term.getString("name_en", term.getString("id"));
    return dataset(
            base + path + "#dataset",
            both(
                Wording.zh("catalog.dump", term.getString("name_zh")),
                Wording.en("catalog.dump", english)),
            path)
        .add("dct:description", texts("catalog.dump.about"))
        .add("dct:temporal", period)
        .add("dct:accrualPeriodicity", reference(EU + "frequency/DAILY", "dct:Frequency"))
        .add(
            "dcat:distribution",
            Build.array().add(distribution(base + path + "/latest", Media.ZIP)));
  }

  private static JsonObjectBuilder day(String value) {
    return Build.object().add("@value", value).add("@type", "xsd:date");
  }
}
