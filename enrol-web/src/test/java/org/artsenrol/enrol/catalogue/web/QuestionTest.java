package org.artsenrol.enrol.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.Search;
import org.artsenrol.enrol.catalogue.TimeOfDay;
import org.junit.jupiter.api.Test;

class QuestionTest {
  private final Question question = new Question();

  @Test
  void whatIsAskedIsLookedFor() {
    question.setText("書法");
    question.setCategory("music");
    question.setDay("3");
    question.setTime("EVENING");
    question.setAge("６８");
    question.setFee("3000");
    assertThat(question.search("2027s"))
        .isEqualTo(new Search("2027s", "書法", null, Category.MUSIC, 3, TimeOfDay.EVENING, 68, 3000));
  }

  @Test
  void nonsenseIsLeftOutAndNamed() {
    question.setAge("old");
    question.setFee("-1");
    question.setCategory("COOKING");
    question.setDay("8");
    question.setPage("0");
    assertThat(question.search("2027s")).isEqualTo(Search.everythingIn("2027s"));
    assertThat(question.isAgeWrong()).isTrue();
    assertThat(question.isFeeWrong()).isTrue();
    assertThat(question.page()).isEqualTo(1);
  }

  @Test
  void nextPageAsksTheSameAgain() {
    question.setText("a b");
    question.setRoom("1");
    assertThat(question.queryForPage(2)).isEqualTo("q=a+b&room=1&page=2");
    assertThat(question.queryForPage(1)).isEqualTo("q=a+b&room=1");
  }
}
