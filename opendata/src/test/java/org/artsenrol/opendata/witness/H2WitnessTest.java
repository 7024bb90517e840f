package org.artsenrol.opendata.witness;

import org.artsenrol.opendata.store.Database;

class H2WitnessTest extends WitnessContract {

  @Override
  Database empty() {
    return Database.h2();
  }
}
