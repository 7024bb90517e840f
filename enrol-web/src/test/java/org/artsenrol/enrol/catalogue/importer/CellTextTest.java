package org.artsenrol.enrol.catalogue.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

  @ParameterizedTest
  @CsvSource({
    "18, General, 18",
    "18.0, 0, 18",
    "2800, '#,##0', 2800",
    "1, 000, 001",
    "1234, 000, 1234",
    "46425, yyyy/m/d, 2027-02-07",
    "46425, e/m/d, 2027-02-07",
    "0.375, h:mm, 09:00",
    "0.583333333333333, h:mm, 14:00",
    "1, h:mm, 24:00",
    "46391, yyyy/m/d h:mm, 2027-01-04 00:00",
    "46384.375, yyyy/m/d h:mm, 2026-12-28 09:00",
    "1E+6, 0.00E+00, 1000000",
    "-5, yyyy/m/d, -5"
  })
  void aNumberIsShownAsItsFormatSays(BigDecimal value, String format, String shown) {
    assertThat(CellText.number(value, format)).isEqualTo(shown);
  }
}
