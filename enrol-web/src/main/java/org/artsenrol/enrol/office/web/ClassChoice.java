package org.artsenrol.enrol.office.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.artsenrol.enrol.catalogue.Catalogue;
import org.artsenrol.enrol.catalogue.StudyClass;
import org.artsenrol.enrol.kernel.VenueId;
import org.artsenrol.enrol.site.Site;

/** Finds a class of a desk by its number, title or teacher while a clerk types. */
@Named
@RequestScoped
public class ClassChoice {
  @Inject private Catalogue catalogue;
  @Inject private Site site;

  /** The slugs of the classes that the typed text may mean. */
  public List<String> complete(String typed) {
    UIComponent box = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
    VenueId venue = new VenueId((String) box.getAttributes().get("venue"));
    String text = typed.toLowerCase(Locale.ROOT);
    return catalogue.classes((String) box.getAttributes().get("term"), venue).stream()
        .filter(c -> !c.isCalledOff() && label(c).toLowerCase(Locale.ROOT).contains(text))
        .map(StudyClass::getSlug)
        .toList();
  }

  public String label(String slug) {
    return slug == null ? "" : label(catalogue.getClass(slug));
  }

  private String label(StudyClass c) {
    String title = site.pick(c.getCourse().getTitleZh(), c.getCourse().getTitleEn());
    return c.getCode()
        + " "
        + title
        + "（"
        + site.weekday(c.getWeekday())
        + " "
        + site.hour(c.getStarts())
        + " "
        + c.getTeacher()
        + "）";
  }
}
