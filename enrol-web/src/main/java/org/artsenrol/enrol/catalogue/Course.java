package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.artsenrol.enrol.kernel.Stored;

/** The content of a venue's teaching, which stays over the terms; its code is the venue's own. */
@Entity
public class Course extends Stored {

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  private String code;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "content_zh")
  private String contentZh;

  @Column(name = "content_en")
  private String contentEn;

  protected Course() {}

  public Course(Venue venue, CourseForm form) {
    this.venue = venue;
    this.code = form.code();
    describe(form);
  }

  final void describe(CourseForm form) {
    category = form.category();
    titleZh = form.title().zh();
    titleEn = form.title().en();
    contentZh = form.content().zh();
    contentEn = form.content().en();
  }

  /** What a form says that describes the course as it is. */
  public CourseForm form() {
    return new CourseForm(code, category, getTitle(), getContent());
  }

  public Venue getVenue() {
    return venue;
  }

  public String getCode() {
    return code;
  }

  public Category getCategory() {
    return category;
  }

  public Bilingual getTitle() {
    return new Bilingual(titleZh, titleEn);
  }

  public Bilingual getContent() {
    return new Bilingual(contentZh, contentEn);
  }

  public String getTitleZh() {
    return titleZh;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public String getContentZh() {
    return contentZh;
  }

  public String getContentEn() {
    return contentEn;
  }
}
