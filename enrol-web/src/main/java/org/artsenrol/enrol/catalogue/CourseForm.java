package org.artsenrol.enrol.catalogue;

import java.util.List;
import java.util.Map;

/** What is filled in about a course: the part of a class that stays over the terms. */
public record CourseForm(String code, Category category, Bilingual title, Bilingual content)
    implements Form {

  List<Flaw> flaws() {
    return new Flaws()
        .code("course", code, Code.COURSE)
        .required("category", category)
        .text("title", title, 200, 300)
        .paragraphs("content", content, 4000, 8000)
        .found();
  }

  @Override
  public Map<String, String> columns() {
    return new Columns()
        .with("course", code)
        .with("category", category)
        .with("title", title)
        .with("content", content)
        .asMap();
  }
}
