package org.artsenrol.opendata.log;

import org.artsenrol.opendata.store.Database;

class PostgresLogTest extends LogContract {

  @Override
  Database empty() {
    return Database.postgres();
  }
}
