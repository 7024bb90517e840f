package org.artsenrol.enrol.office.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.Audience;
import org.artsenrol.enrol.catalogue.Bilingual;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.ClassForm;
import org.artsenrol.enrol.catalogue.CourseForm;
import org.artsenrol.enrol.catalogue.Fees;
import org.artsenrol.enrol.catalogue.Level;
import org.artsenrol.enrol.catalogue.Places;
import org.artsenrol.enrol.catalogue.Schedule;

/**
 * The boxes of the page in which a class is written down; the weekday follows from the first day.
 */
public class ClassFields implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String SENIOR = "SENIOR";
  private static final String RETURNING = "RETURNING";

  private String code;
  private String course;
  private Category category;
  private String titleZh;
  private String titleEn;
  private String contentZh;
  private String contentEn;
  private String teacher;
  private Level level;
  private Integer ageMin;
  private Integer ageMax;
  private Integer quota;
  private Integer minimum;
  private Integer seniorSeats;
  private Integer returningSeats;
  private String room;
  private LocalDate firstDay;
  private LocalTime starts;
  private LocalTime ends;
  private Integer meetings;
  private Integer fee;
  private Integer materialsFee;

  /** Fills the boxes with a class as it stands. */
  static ClassFields of(ClassForm form) {
    ClassFields f = new ClassFields();
    f.code = form.code();
    f.course = form.course().code();
    f.category = form.course().category();
    f.titleZh = form.course().title().zh();
    f.titleEn = form.course().title().en();
    f.contentZh = form.course().content().zh();
    f.contentEn = form.course().content().en();
    f.teacher = form.teacher();
    f.level = form.audience().level();
    f.ageMin = form.audience().ageMin();
    f.ageMax = form.audience().ageMax();
    f.placesAndFees(form);
    f.times(form.schedule());
    return f;
  }

  private void placesAndFees(ClassForm form) {
    quota = form.places().quota();
    minimum = form.places().minimum();
    seniorSeats = form.places().reserves().get(SENIOR);
    returningSeats = form.places().reserves().get(RETURNING);
    fee = form.fees().fee();
    materialsFee = form.fees().materials();
  }

  private void times(Schedule schedule) {
    room = schedule.room();
    firstDay = schedule.firstDay();
    starts = schedule.starts();
    ends = schedule.ends();
    meetings = schedule.meetings();
  }

  /** What the boxes say, for the catalogue to judge. */
  ClassForm form() {
    return new ClassForm(
        code,
        new CourseForm(
            course, category, new Bilingual(titleZh, titleEn), new Bilingual(contentZh, contentEn)),
        teacher,
        new Audience(level, ageMin, ageMax),
        new Places(quota, minimum, reserves()),
        new Schedule(room, firstDay.getDayOfWeek().getValue(), starts, ends, firstDay, meetings),
        new Fees(fee, materialsFee));
  }

  private SortedMap<String, Integer> reserves() {
    SortedMap<String, Integer> reserves = new TreeMap<>();
    keep(reserves, SENIOR, seniorSeats);
    keep(reserves, RETURNING, returningSeats);
    return reserves;
  }

  private static void keep(SortedMap<String, Integer> reserves, String group, Integer seats) {
    if (seats != null && seats != 0) {
      reserves.put(group, seats);
    }
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public Category getCategory() {
    return category;
  }

  public void setCategory(Category category) {
    this.category = category;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getContentZh() {
    return contentZh;
  }

  public void setContentZh(String contentZh) {
    this.contentZh = contentZh;
  }

  public String getContentEn() {
    return contentEn;
  }

  public void setContentEn(String contentEn) {
    this.contentEn = contentEn;
  }

  public String getTeacher() {
    return teacher;
  }

  public void setTeacher(String teacher) {
    this.teacher = teacher;
  }

  public Level getLevel() {
    return level;
  }

  public void setLevel(Level level) {
    this.level = level;
  }

  public Integer getAgeMin() {
    return ageMin;
  }

  public void setAgeMin(Integer ageMin) {
    this.ageMin = ageMin;
  }

  public Integer getAgeMax() {
    return ageMax;
  }

  public void setAgeMax(Integer ageMax) {
    this.ageMax = ageMax;
  }

  public Integer getQuota() {
    return quota;
  }

  public void setQuota(Integer quota) {
    this.quota = quota;
  }

  public Integer getMinimum() {
    return minimum;
  }

  public void setMinimum(Integer minimum) {
    this.minimum = minimum;
  }

  public Integer getSeniorSeats() {
    return seniorSeats;
  }

  public void setSeniorSeats(Integer seniorSeats) {
    this.seniorSeats = seniorSeats;
  }

  public Integer getReturningSeats() {
    return returningSeats;
  }

  public void setReturningSeats(Integer returningSeats) {
    this.returningSeats = returningSeats;
  }

  public String getRoom() {
    return room;
  }

  public void setRoom(String room) {
    this.room = room;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalTime getStarts() {
    return starts;
  }

  public void setStarts(LocalTime starts) {
    this.starts = starts;
  }

  public LocalTime getEnds() {
    return ends;
  }

  public void setEnds(LocalTime ends) {
    this.ends = ends;
  }

  public Integer getMeetings() {
    return meetings;
  }

  public void setMeetings(Integer meetings) {
    this.meetings = meetings;
  }

  public Integer getFee() {
    return fee;
  }

  public void setFee(Integer fee) {
    this.fee = fee;
  }

  public Integer getMaterialsFee() {
    return materialsFee;
  }

  public void setMaterialsFee(Integer materialsFee) {
    this.materialsFee = materialsFee;
  }
}
