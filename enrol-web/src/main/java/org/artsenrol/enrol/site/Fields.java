package org.artsenrol.enrol.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.artsenrol.enrol.kernel.Refused;
import org.artsenrol.enrol.kernel.Words;

/**
 * What is wrong with which field of a form, so that all of it is said at once and each beside its
 * own field: {@code #{fields.wrong('name')}}, {@code #{fields.message('name')}}.
 */
@Named
@RequestScoped
public class Fields {
  private final Map<String, String> messages = new HashMap<>();

  @Inject private Site site;

  /** What was read from a field; empty if it was refused, the refusal then stands at the field. */
  public <T> Optional<T> read(String field, Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (Refused refused) {
      refuse(field, refused);
      return Optional.empty();
    }
  }

  /** Whether a check let a field pass; if not, its refusal stands at the field. */
  public boolean check(String field, Runnable check) {
    return read(
            field,
            () -> {
              check.run();
              return true;
            })
        .isPresent();
  }

  /** Says at a field why it was refused. */
  public void refuse(String field, Refused refused) {
    messages.put(field, Words.say(site.getLocale(), refused));
    FacesContext.getCurrentInstance().validationFailed();
  }

  /** For {@code aria-invalid}. */
  public boolean wrong(String field) {
    return messages.containsKey(field);
  }

  /** Why the field was refused; "" if it was not. */
  public String message(String field) {
    return messages.getOrDefault(field, "");
  }
}
