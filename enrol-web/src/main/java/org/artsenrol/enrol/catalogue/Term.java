package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.time.Period;
import org.artsenrol.enrol.kernel.Stored;

/** A season of classes, the same for all venues, e.g. 116 年春季班 with the slug {@code 2027s}. */
@Entity
public class Term extends Stored {
  private String slug;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "starts_on")
  private LocalDate startsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  protected Term() {}

  public Term(TermForm form) {
    this.slug = form.slug();
    describe(form);
  }

  final void describe(TermForm form) {
    nameZh = form.name().zh();
    nameEn = form.name().en();
    startsOn = form.startsOn();
    endsOn = form.endsOn();
  }

  /** What a form says that describes the term as it is. */
  public TermForm form() {
    return new TermForm(slug, getName(), startsOn, endsOn);
  }

  /** Full years on the term's first day: the age that rules and discounts go by. */
  public int ageOf(LocalDate birthDate) {
    return Period.between(birthDate, startsOn).getYears();
  }

  public String getSlug() {
    return slug;
  }

  public Bilingual getName() {
    return new Bilingual(nameZh, nameEn);
  }

  public String getNameZh() {
    return nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }
}
