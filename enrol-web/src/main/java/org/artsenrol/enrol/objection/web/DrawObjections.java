package org.artsenrol.enrol.objection.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.artsenrol.enrol.catalogue.Stage;
import org.artsenrol.enrol.objection.Objection;
import org.artsenrol.enrol.objection.Objections;

/** On a draw's public page: what was objected to, and the answers. */
@Named
@RequestScoped
public class DrawObjections {
  @Inject private Objections objections;

  public List<Objection> to(Stage stage) {
    return objections.in(stage);
  }
}
