package org.artsenrol.enrol.catalogue;

/**
 * What a course is about, as the brochures sort it. Its names stand in the words {@code
 * Category.*}.
 */
public enum Category {
  CALLIGRAPHY_PAINTING,
  MUSIC,
  DANCE,
  THEATRE,
  CRAFT,
  TEXTILE,
  LANGUAGE,
  CHILDREN,
  PHOTOGRAPHY,
  WELLNESS
}
