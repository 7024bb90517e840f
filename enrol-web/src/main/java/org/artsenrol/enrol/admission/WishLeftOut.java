package org.artsenrol.enrol.admission;

/**
 * A wish that could no longer stand when its stage closed: its class was called off or moved, or
 * the learner has meanwhile won what stands in its way. It is not in the frozen list.
 *
 * @param classSlug the wished class
 */
public record WishLeftOut(Application application, String classSlug, ApplicationRefused.Reason why)
    implements OfApplication {

  @Override
  public String detail() {
    return application.getStage().getSlug() + ", " + classSlug + ": " + why;
  }
}
