package org.artsenrol.enrol.catalogue;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.artsenrol.enrol.kernel.Stored;

/**
 * A class (研習班): a course as one teacher holds it at one venue in one term, with its dated
 * meetings. Its slug is public and never changes; a class called off is kept and says so.
 */
@Entity
@Table(name = "study_class")
public class StudyClass extends Stored {
  private String slug;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "venue_id")
  private Venue venue;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "term_id")
  private Term term;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "course_id")
  private Course course;

  private String code;
  private String teacher;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Column(name = "age_min")
  private Integer ageMin;

  @Column(name = "age_max")
  private Integer ageMax;

  private int quota;
  private int minimum;
  private String room;
  private int weekday;
  private LocalTime starts;
  private LocalTime ends;
  private int fee;

  @Column(name = "materials_fee")
  private int materialsFee;

  @Column(name = "called_off_at")
  private Instant calledOffAt;

  @OneToMany(mappedBy = "studyClass", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("number")
  private List<Meeting> meetings = new ArrayList<>();

  @OneToMany(mappedBy = "studyClass", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("learnerGroup")
  private List<ClassReserve> reserves = new ArrayList<>();

  @Version private long version;

  protected StudyClass() {}

  /**
   * @param days the days of its meetings, rising
   */
  public StudyClass(Course course, Term term, ClassForm form, List<LocalDate> days) {
    this.venue = course.getVenue();
    this.term = term;
    this.code = form.code();
    this.slug = venue.getSlug() + "-" + term.getSlug() + "-" + code;
    describe(course, form, days);
  }

  final void describe(Course newCourse, ClassForm form, List<LocalDate> days) {
    course = newCourse;
    teacher = form.teacher();
    take(form.audience());
    take(form.places());
    take(form.schedule());
    fee = form.fees().fee();
    materialsFee = form.fees().materials();
    meetOn(days);
    keep(form.places().reserves());
  }

  private void take(Audience audience) {
    level = audience.level();
    ageMin = audience.ageMin();
    ageMax = audience.ageMax();
  }

  private void take(Places places) {
    quota = places.quota();
    minimum = places.minimum();
  }

  private void take(Schedule schedule) {
    room = schedule.room();
    weekday = schedule.weekday();
    starts = schedule.starts();
    ends = schedule.ends();
  }

  /**
   * Meetings are moved, not replaced: a new row under the same number would collide with the old.
   */
  private void meetOn(List<LocalDate> days) {
    meetings.removeIf(m -> m.getNumber() > days.size());
    for (int i = meetings.size(); i < days.size(); i++) {
      meetings.add(new Meeting(this, i + 1));
    }
    for (int i = 0; i < days.size(); i++) {
      meetings.get(i).holdOn(days.get(i), starts, ends, room);
    }
  }

  private void keep(Map<String, Integer> seatsByGroup) {
    reserves.removeIf(r -> !seatsByGroup.containsKey(r.getLearnerGroup()));
    reserves.forEach(r -> r.keep(seatsByGroup.get(r.getLearnerGroup())));
    SortedMap<String, Integer> kept = reservedSeats();
    seatsByGroup.forEach(
        (group, seats) -> {
          if (!kept.containsKey(group)) {
            reserves.add(new ClassReserve(this, group, seats));
          }
        });
  }

  /** What a form says that describes the class as it is. */
  public ClassForm form() {
    return new ClassForm(
        code,
        course.form(),
        teacher,
        audience(),
        new Places(quota, minimum, reservedSeats()),
        schedule(),
        new Fees(fee, materialsFee));
  }

  public Audience audience() {
    return new Audience(level, ageMin, ageMax);
  }

  public Schedule schedule() {
    return new Schedule(room, weekday, starts, ends, days().get(0), meetings.size());
  }

  /** The days of its meetings. */
  public List<LocalDate> days() {
    return meetings.stream().map(Meeting::day).toList();
  }

  /** Seats drawn for a group by itself, by group. */
  public SortedMap<String, Integer> reservedSeats() {
    SortedMap<String, Integer> seats = new TreeMap<>();
    reserves.forEach(r -> seats.put(r.getLearnerGroup(), r.getSeats()));
    return seats;
  }

  /** Whether somebody in both would have to be in two places at once. */
  public boolean clashesWith(StudyClass other) {
    return meetings.stream().anyMatch(mine -> other.meetings.stream().anyMatch(mine::overlaps));
  }

  /** Whether somebody born on this day is of the class's age on the term's first day. */
  public boolean admits(LocalDate birthDate) {
    return audience().admits(term.ageOf(birthDate));
  }

  /** It will not be held. Nothing brings it back. */
  void callOff(Instant now) {
    if (calledOffAt == null) {
      calledOffAt = now;
    }
  }

  public boolean isCalledOff() {
    return calledOffAt != null;
  }

  public String getSlug() {
    return slug;
  }

  public Venue getVenue() {
    return venue;
  }

  public Term getTerm() {
    return term;
  }

  public Course getCourse() {
    return course;
  }

  public String getCode() {
    return code;
  }

  public String getTeacher() {
    return teacher;
  }

  public Level getLevel() {
    return level;
  }

  /** Null for no lower bound. */
  public Integer getAgeMin() {
    return ageMin;
  }

  /** Null for no upper bound. */
  public Integer getAgeMax() {
    return ageMax;
  }

  public int getQuota() {
    return quota;
  }

  /** Admitted learners below which it is not held. */
  public int getMinimum() {
    return minimum;
  }

  public String getRoom() {
    return room;
  }

  /** 1 (Monday) to 7 (Sunday). */
  public int getWeekday() {
    return weekday;
  }

  public LocalTime getStarts() {
    return starts;
  }

  public LocalTime getEnds() {
    return ends;
  }

  /** Whole New Taiwan dollars. */
  public int getFee() {
    return fee;
  }

  /** Whole New Taiwan dollars. */
  public int getMaterialsFee() {
    return materialsFee;
  }

  public Optional<Instant> findCalledOffAt() {
    return Optional.ofNullable(calledOffAt);
  }

  /** By their number. */
  public List<Meeting> getMeetings() {
    return Collections.unmodifiableList(meetings);
  }

  /** When its first meeting begins. */
  public Instant firstStartsAt() {
    return meetings.get(0).getStartsAt();
  }

  public List<ClassReserve> getReserves() {
    return Collections.unmodifiableList(reserves);
  }
}
