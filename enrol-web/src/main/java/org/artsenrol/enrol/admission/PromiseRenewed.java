package org.artsenrol.enrol.admission;

/** An application stands otherwise than it was promised to, through no act of its own. */
public record PromiseRenewed(GivenPromise promise) implements OfApplication {

  @Override
  public Application application() {
    return promise.getApplication();
  }

  @Override
  public String detail() {
    return application().getStage().getSlug()
        + ", promise "
        + promise.getNumber()
        + ": "
        + promise.getCause();
  }
}
