package org.artsenrol.config;

import java.util.List;

/**
 * One or more settings cannot be used. The message names each one, what it holds and what it should
 * hold.
 */
public class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongSetting(List<String> complaints) {
    super(String.join("; ", complaints));
  }
}
