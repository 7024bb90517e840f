package org.artsenrol.enrol.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.artsenrol.enrol.catalogue.Flaw.Reason;
import org.artsenrol.enrol.testing.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final String TEXT = "場館,班名\r\ndadun,「許功蓋」\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "MS950"})
  void charactersAreFoundOut(String charset) throws Unreadable {
    Grid grid = CsvFile.read("班級.csv", TEXT.getBytes(Charset.forName(charset)));
    assertThat(grid.title()).isEqualTo("班級");
    assertThat(grid.lines().get(1).cell(1)).isEqualTo("「許功蓋」");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstHeader() throws Unreadable {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
    assertThat(CsvFile.read("a.csv", bytes).lines().get(0).cell(0)).isEqualTo("場館");
  }

  @Test
  void rowsAreCountedAsASpreadsheetCountsThem() throws Unreadable {
    Grid grid = CsvFile.read("a.csv", Sheets.text("a,b", "", "\"1\n2\",x", ",", "3,y"));
    assertThat(grid.lines()).extracting(Grid.Line::number).containsExactly(1, 3, 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void otherCharactersAreRefused(String charset) {
    refuses(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), Reason.FILE_UNREADABLE);
  }

  @Test
  void anUnclosedQuoteIsRefused() {
    refuses(Sheets.text("a,b", "\"1,2"), Reason.FILE_UNREADABLE);
  }

  @Test
  void tooManyRowsAreRefused() {
    refuses(
        "a\n".repeat(Bounds.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8), Reason.TOO_MANY_ROWS);
  }

  @Test
  void tooLargeAFileIsRefused() {
    refuses(new byte[Bounds.MOST_BYTES + 1], Reason.FILE_TOO_LARGE);
  }

  private static void refuses(byte[] file, Reason reason) {
    assertThatThrownBy(() -> CsvFile.read("a.csv", file))
        .isInstanceOfSatisfying(
            Unreadable.class, u -> assertThat(u.flaw().reason()).isEqualTo(reason));
  }
}
