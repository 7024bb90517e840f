package org.artsenrol.enrol.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Answers {@code /health/ready}: up when the start is done; down with a reason when it failed. */
@Readiness
@ApplicationScoped
public class ApplicationHealth implements HealthCheck {
  @Inject private StartState state;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("application").status(state.isReady());
    if (state.failure() != null) {
      answer.withData("reason", state.failure());
    }
    return answer.build();
  }
}
