package org.artsenrol.enrol.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what is fired, and passes it on to its observers. */
final class Heard implements Event<Object> {
  private final List<Object> all = new CopyOnWriteArrayList<>();
  private final List<Consumer<Object>> observers = new ArrayList<>();

  <T> void on(Class<T> kind, Consumer<T> observer) {
    observers.add(
        event -> {
          if (kind.isInstance(event)) {
            observer.accept(kind.cast(event));
          }
        });
  }

  List<Object> all() {
    return List.copyOf(all);
  }

  @Override
  public void fire(Object event) {
    all.add(event);
    observers.forEach(observer -> observer.accept(event));
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
