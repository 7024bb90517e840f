package org.artsenrol.opendata.store;

class PostgresTalliesTest extends TalliesContract {

  @Override
  Database empty() {
    return Database.postgres();
  }
}
