package org.artsenrol.enrol.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Keeps what is fired; nobody observes it. */
final class Heard implements Event<Object> {
  private final List<Object> all = new ArrayList<>();

  List<Object> all() {
    return List.copyOf(all);
  }

  @Override
  public void fire(Object event) {
    all.add(event);
  }

  @Override
  public <U> CompletionStage<U> fireAsync(U event) {
    throw new UnsupportedOperationException("Happenings are heard in their transaction");
  }

  @Override
  public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
    return fireAsync(event);
  }

  @Override
  public Event<Object> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}
