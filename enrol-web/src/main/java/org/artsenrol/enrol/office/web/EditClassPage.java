package org.artsenrol.enrol.office.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.TreeMap;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.Category;
import org.artsenrol.enrol.catalogue.ClassForm;
import org.artsenrol.enrol.catalogue.Level;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.CurrentActor;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.site.Site;

/**
 * Writes a class of a venue's term down: a new one, a changed one, or a new one from the copy of
 * another.
 */
@Named
@ViewScoped
public class EditClassPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private CurrentActor actor;
  @Inject private Catalogue catalogue;
  @Inject private Site site;

  private String venue;
  private String term;
  private String code;
  private String copied;
  private ClassFields fields = new ClassFields();
  private TreeMap<String, String> seen;

  /** Fills the boxes from the class that is changed or copied. */
  public void load(String venueSlug, String termSlug) {
    venue = venueSlug;
    term = termSlug;
    if (code != null) {
      ClassForm form = standing(code).form();
      seen = new TreeMap<>(form.columns());
      fields = ClassFields.of(form);
    } else if (copied != null) {
      fields = ClassFields.of(standing(copied).form());
      fields.setCode(null);
    }
  }

  private StudyClass standing(String which) {
    return catalogue.getClass(venue + "-" + term + "-" + which);
  }

  /** Saves; what is wrong is said beside nothing lost. */
  public String save() {
    ClassForm form = fields.form();
    if (code == null) {
      catalogue.createClass(actor.get(), new VenueId(venue), term, form);
    } else {
      catalogue.editClass(actor.get(), standing(code).getSlug(), seen, form);
    }
    return site.redirect("/staff/" + venue + "/" + term);
  }

  public Category[] getCategories() {
    return Category.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public ClassFields getFields() {
    return fields;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getCopied() {
    return copied;
  }

  public void setCopied(String copied) {
    this.copied = copied;
  }
}
