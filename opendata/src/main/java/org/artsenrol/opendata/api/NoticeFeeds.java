package org.artsenrol.opendata.api;

import jakarta.json.JsonArrayBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.artsenrol.opendata.PublicTime;
import org.artsenrol.opendata.SiteAddress;

/** News as feed readers take it: Atom by RFC 4287, and JSON Feed 1.1. */
final class NoticeFeeds {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String LANGUAGE = "zh-Hant-TW";

  private final SiteAddress site;
  private final String address;

  /**
   * @param address of the feed, without its suffix
   */
  NoticeFeeds(SiteAddress site, String address) {
    this.site = site;
    this.address = address;
  }

  byte[] json(List<Notice> notices) {
    JsonArrayBuilder items = Build.array();
    notices.forEach(
        notice ->
            items.add(
                Build.object()
                    .add("id", notice.id())
                    .add("url", notice.page())
                    .add("title", notice.titleZh())
                    .add("content_text", notice.text())
                    .add("date_published", PublicTime.of(notice.at()))));
    return Build.bytes(
        Build.object()
            .add("version", "https://jsonfeed.org/version/1.1")
            .add("title", Wording.zh("notices.title"))
            .add("description", Wording.en("notices.title"))
            .add("home_page_url", site.url() + "/")
            .add("feed_url", address + "." + Media.JSON.suffix())
            .add("language", LANGUAGE)
            .add("items", items)
            .build());
  }

  /**
   * @param asOf of the newest change of anything
   */
  byte[] atom(List<Notice> notices, Optional<Instant> asOf) {
    var out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute(XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", LANGUAGE);
      head(xml, notices.stream().findFirst().map(Notice::at).or(() -> asOf).orElse(Instant.EPOCH));
      for (Notice notice : notices) {
        entry(xml, notice);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory does not fail to be written", e);
    }
    return out.toByteArray();
  }

  private void head(XMLStreamWriter xml, Instant updated) throws XMLStreamException {
    String self = address + "." + Media.ATOM.suffix();
    text(xml, "id", self);
    text(xml, "title", Wording.zh("notices.title"));
    text(xml, "subtitle", Wording.en("notices.title"));
    text(xml, "updated", PublicTime.of(updated));
    link(xml, "self", self);
    link(xml, "alternate", site.url() + "/");
    link(xml, "license", Licence.ADDRESS);
    text(xml, "rights", Wording.zh("licence.attribution"));
    xml.writeStartElement("author");
    text(xml, "name", Wording.zh("service.title"));
    xml.writeEndElement();
  }

  private static void entry(XMLStreamWriter xml, Notice notice) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", notice.id());
    text(xml, "title", notice.titleZh());
    text(xml, "updated", PublicTime.of(notice.at()));
    link(xml, "alternate", notice.page());
    text(xml, "summary", notice.text());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }
}
