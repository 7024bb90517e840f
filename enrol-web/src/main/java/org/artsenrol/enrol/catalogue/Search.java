package org.artsenrol.enrol.catalogue;

/**
 * What somebody looks for; null where she does not mind.
 *
 * @param term slug of the one term that is looked through
 * @param text words that must all occur in title, content, teacher, venue or number
 * @param venue slug
 * @param weekday 1 (Monday) to 7 (Sunday)
 * @param age full years on the term's first day
 * @param maxFee whole dollars, without materials
 */
public record Search(
    String term,
    String text,
    String venue,
    Category category,
    Integer weekday,
    TimeOfDay timeOfDay,
    Integer age,
    Integer maxFee) {

  /** Every class of a term. */
  public static Search everythingIn(String term) {
    return new Search(term, null, null, null, null, null, null, null);
  }

  /** Asked here, not in the query: the two databases compare times of day differently. */
  boolean fitsTime(StudyClass found) {
    return timeOfDay == null || timeOfDay == TimeOfDay.of(found.getStarts());
  }
}
