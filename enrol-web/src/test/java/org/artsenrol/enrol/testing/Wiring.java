package org.artsenrol.enrol.testing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes services as the container would, without one: the entity manager and everything under
 * {@code @Inject}, taken from what was given or made in turn. Events are kept, to be looked at, and
 * heard by whoever {@link #on listens}.
 */
public final class Wiring {
  private final EntityManager em;
  private final List<Object> given;
  private final Map<Class<?>, Object> made = new HashMap<>();
  private final Heard heard = new Heard();

  Wiring(EntityManager em, Object... given) {
    this.em = em;
    this.given = new ArrayList<>(List.of(given));
  }

  /** All events fired by services of this wiring, in order. */
  public List<Object> heard() {
    return heard.all();
  }

  /** The one service of this class, with all that it needs. */
  public <T> T make(Class<T> type) {
    Object there = find(type);
    if (there != null) {
      return type.cast(there);
    }
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      T bean = constructor.newInstance();
      made.put(type, bean);
      wire(bean);
      return bean;
    } catch (ReflectiveOperationException broken) {
      throw new IllegalArgumentException("Give the wiring a " + type.getName(), broken);
    }
  }

  /** Lets an observer hear the events of a kind at once, as the container would. */
  public <T> void on(Class<T> kind, Consumer<T> observer) {
    heard.on(kind, observer);
  }

  private Object find(Class<?> type) {
    return Stream.concat(given.stream(), made.values().stream())
        .filter(type::isInstance)
        .findFirst()
        .orElse(null);
  }

  private void wire(Object bean) throws ReflectiveOperationException {
    for (Field field : bean.getClass().getDeclaredFields()) {
      field.setAccessible(true);
      if (field.isAnnotationPresent(PersistenceContext.class)) {
        field.set(bean, em);
      } else if (field.isAnnotationPresent(Inject.class)) {
        field.set(bean, field.getType() == Event.class ? heard : make(field.getType()));
      }
    }
  }
}
