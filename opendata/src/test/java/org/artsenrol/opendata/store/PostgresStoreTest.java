package org.artsenrol.opendata.store;

class PostgresStoreTest extends StoreContract {

  @Override
  Database empty() {
    return Database.postgres();
  }
}
