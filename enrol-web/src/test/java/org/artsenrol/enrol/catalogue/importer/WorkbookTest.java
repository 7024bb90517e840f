package org.artsenrol.enrol.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.artsenrol.enrol.catalogue.Flaw.Reason;
import org.artsenrol.enrol.testing.Sheets;
import org.junit.jupiter.api.Test;

/** Workbooks that were made to harm, or broke on the way. */
class WorkbookTest {

  @Test
  void aPartThatUnpacksBeyondTheBoundIsRefused() throws IOException {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[Bounds.MOST_UNPACKED + 1]);
    assertThat(bomb.length).isLessThan(Bounds.MOST_BYTES);
    refuses(bomb, Reason.FILE_TOO_LARGE);
  }

  @Test
  void tooManyPartsAreRefused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= Bounds.MOST_PARTS; i++) {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
        zip.closeEntry();
      }
    }
    refuses(out.toByteArray(), Reason.FILE_TOO_LARGE);
  }

  @Test
  void aDocumentTypeIsRefused() throws IOException {
    String xml = "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hosts'>]><a/>";
    refuses(zip("xl/workbook.xml", xml.getBytes(StandardCharsets.UTF_8)), Reason.FILE_UNREADABLE);
  }

  @Test
  void aCellBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForIt() throws IOException {
    for (String place : new String[] {"AAAAAAA1", "&#65;AAAAAA1", "A99999999"}) {
      String xml =
          "<worksheet><sheetData><row r='1'><c r='" + place + "'/></row></sheetData></worksheet>";
      refuses(
          zip("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_8)),
          Reason.FILE_UNREADABLE);
    }
    assertThat(
            SheetXml.isHarmless(
                "<row r='1048576'><c r='XFD1048576'/></row>".getBytes(StandardCharsets.UTF_8)))
        .isTrue();
  }

  @Test
  void aFileBeyondTheBoundIsNotOpened() {
    refuses(new byte[Bounds.MOST_BYTES + 1], Reason.FILE_TOO_LARGE);
  }

  @Test
  void everyTruncationIsRefusedOrReadInPeace() {
    byte[] whole = Workbooks.of(Map.of("term.csv", Sheets.text("term,name_zh", "2027s,春季班")));
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Workbook.read("cut.xlsx", cut))
          .as("cut at %d", length)
          .isInstanceOf(Unreadable.class);
    }
  }

  private static void refuses(byte[] file, Reason reason) {
    assertThatThrownBy(() -> Workbook.read("a.xlsx", file))
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.flaw().reason()).isEqualTo(reason));
  }

  private static byte[] zip(String part, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(content);
      zip.closeEntry();
    }
    return out.toByteArray();
  }
}
