package org.artsenrol.enrol.clockwork;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.artsenrol.enrol.kernel.OfficeClock;
import org.artsenrol.enrol.kernel.Taipei;
import org.artsenrol.enrol.odds.Chances;
import org.artsenrol.enrol.odds.Freshness;
import org.artsenrol.notify.outbox.Dispatcher;
import org.artsenrol.opendata.api.Desk;
import org.artsenrol.opendata.api.DumpMaker;
import org.artsenrol.opendata.api.EventStreams;
import org.artsenrol.opendata.log.LogBook;
import org.artsenrol.opendata.store.Integrator;
import org.artsenrol.opendata.store.Views;
import org.artsenrol.opendata.witness.Cosignatures;
import org.artsenrol.opendata.witness.WitnessBook;
import org.artsenrol.opendata.witness.WitnessRound;

/** The timetable of all that happens by itself. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Clockwork {
  @Inject Duties duties;
  @Inject StageCalendar stages;
  @Inject Integrator integrator;
  @Inject LogBook log;
  @Inject WitnessRound witnesses;
  @Inject WitnessBook standings;
  @Inject Cosignatures cosignatures;
  @Inject Views views;
  @Inject Desk openData;
  @Inject EventStreams streams;
  @Inject Dispatcher dispatcher;
  @Inject Chances chances;
  @Inject Freshness freshness;
  @Inject DumpMaker dumps;
  @Inject OfficeClock office;
  @Inject Clock machine;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void doWhatStagesAreDueFor() {
    duties.forAll("stages", stages::doAllDue);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void orderPublicRecords() {
    duties.forAll("public records", () -> integrator.run(machine.instant()));
    duties.onThisNode("public log", log::refresh);
    duties.onThisNode("public view", views::refresh);
    duties.onThisNode("event streams", streams::tell);
    duties.onThisNode("large public files", openData::layReady);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void showTheLogOutside() {
    duties.forAll("witnesses", witnesses::run);
    duties.onThisNode("cosignatures", cosignatures::refresh);
    duties.onThisNode("witnesses told", standings::refresh);
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void computeChances() {
    duties.onThisNode("chances", chances::refresh);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void turnPublicPages() {
    duties.onThisNode("public pages", freshness::watchStages);
  }

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void makeDumps() {
    duties.forAll("dumps", () -> dumps.run(Taipei.day(office.now())));
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void sendNotices() {
    duties.forAll("notices", () -> dispatcher.run(machine.instant()));
  }
}
