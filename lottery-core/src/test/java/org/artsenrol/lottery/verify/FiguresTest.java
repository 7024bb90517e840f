package org.artsenrol.lottery.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void numbersArePrintedAlikeInEveryCountry() {
    assertThat(Figures.number(1234567.891, 1)).isEqualTo("1,234,567.9");
    assertThat(Figures.number(0.5, 0)).isEqualTo("1");
    assertThat(Figures.percent(0.3333)).isEqualTo("33.3 %");
    assertThat(Figures.percent(1)).isEqualTo("100.0 %");
  }

  @Test
  void whatHappensOftenIsToldInAHundredAndWhatIsRareAsOnceInSoMany() {
    assertThat(Figures.frequency(0.25)).isEqualTo(Phrase.of("chance.common", "25"));
    assertThat(Figures.frequency(0.01)).isEqualTo(Phrase.of("chance.common", "1"));
    assertThat(Figures.frequency(0.0099)).isEqualTo(Phrase.of("chance.rare", "101"));
    assertThat(Figures.frequency(0.0001)).isEqualTo(Phrase.of("chance.rare", "10,000"));
    assertThat(Figures.frequency(0)).isEqualTo(Phrase.of("chance.rare", "1,000,000,000,000"));
  }
}
