package org.artsenrol.enrol.catalogue;

import java.util.Map;

/** What is filled in about a course: the part of a class that stays over the terms. */
public record CourseForm(String code, Category category, Bilingual title, Bilingual content)
    implements Form {

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
