package org.artsenrol.opendata.store;

class H2StoreTest extends StoreContract {

  @Override
  Database empty() {
    return Database.h2();
  }
}
