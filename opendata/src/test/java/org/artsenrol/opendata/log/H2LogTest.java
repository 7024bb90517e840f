package org.artsenrol.opendata.log;

import org.artsenrol.opendata.store.Database;

class H2LogTest extends LogContract {

  @Override
  Database empty() {
    return Database.h2();
  }
}
