package org.artsenrol.enrol.catalogue.importer;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a part of a workbook before its reader does: no document type, which could name
 * other files, and no cell beyond what a spreadsheet has, since the reader makes room for every
 * cell up to the last one named.
 */
final class SheetXml {
  private static final XMLInputFactory XML = factory();
  private static final Set<String> PLACED = Set.of("row", "c");
  private static final Pattern PLACE = Pattern.compile("[A-Za-z]{0,3}[0-9]{1,7}");

  private SheetXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static boolean isHarmless(byte[] content) {
    try {
      XMLStreamReader reader = reader(content);
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD
            || (event == XMLStreamConstants.START_ELEMENT && isAstray(reader))) {
          return false;
        }
      }
      return true;
    } catch (XMLStreamException broken) {
      return false;
    }
  }

  /** A factory is not safe for two threads at once; its readers are each one thread's own. */
  private static synchronized XMLStreamReader reader(byte[] content) throws XMLStreamException {
    return XML.createXMLStreamReader(new ByteArrayInputStream(content));
  }

  private static boolean isAstray(XMLStreamReader element) {
    String place = element.getAttributeValue(null, "r");
    return PLACED.contains(element.getLocalName())
        && place != null
        && !PLACE.matcher(place).matches();
  }
}
