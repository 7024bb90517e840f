package org.artsenrol.opendata.witness;

import org.artsenrol.opendata.store.Database;

class PostgresWitnessTest extends WitnessContract {

  @Override
  Database empty() {
    return Database.postgres();
  }
}
