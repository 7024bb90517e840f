package org.artsenrol.enrol.admission.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.artsenrol.enrol.catalogue.StudyClass;

/** The classes wished so far, by slug, in their order, none twice; nothing of it is sent yet. */
public class WishList implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> slugs = new ArrayList<>();
  private String toAdd;

  /** Begins again with these. */
  public void startWith(Collection<StudyClass> wished) {
    slugs.clear();
    wished.forEach(c -> slugs.add(c.getSlug()));
    toAdd = null;
  }

  /** Adds a class as the last wish. */
  public void add(String slug) {
    if (slug != null && !slugs.contains(slug)) {
      slugs.add(slug);
    }
  }

  /** Adds the class that was chosen in the box. */
  public void add() {
    add(toAdd);
    toAdd = null;
  }

  public void remove(String slug) {
    slugs.remove(slug);
  }

  public void earlier(int place) {
    Collections.swap(slugs, place, place - 1);
  }

  public void later(int place) {
    Collections.swap(slugs, place, place + 1);
  }

  /** In their order. */
  public List<String> slugs() {
    return List.copyOf(slugs);
  }

  public String getToAdd() {
    return toAdd;
  }

  public void setToAdd(String toAdd) {
    this.toAdd = toAdd;
  }
}
