package org.artsenrol.opendata.store;

class H2TalliesTest extends TalliesContract {

  @Override
  Database empty() {
    return Database.h2();
  }
}
