package org.artsenrol.enrol.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.artsenrol.enrol.kernel.Words;

/** Words in the page's language: {@code #{w.say('key')}} or {@code #{w.say('key', fact)}}. */
@Named("w")
@RequestScoped
public class WordsInPage {
  @Inject private Site site;

  /** The sentence of a key, its places {0}, {1} … filled with the facts. */
  public String say(String key, Object... facts) {
    return Words.say(site.getLocale(), key, facts);
  }

  /** The sentence of a key that is made from data, or the data itself where nobody wrote one. */
  public String known(String key, String otherwise) {
    return Words.knows(site.getLocale(), key) ? say(key) : otherwise;
  }

  /** The word of an enum constant: its key is the type's simple name, a dot, the constant. */
  public String name(Enum<?> constant) {
    return Words.say(
        site.getLocale(), constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
