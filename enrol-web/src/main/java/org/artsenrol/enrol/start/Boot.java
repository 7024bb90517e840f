package org.artsenrol.enrol.start;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.artsenrol.config.Migration;
import org.artsenrol.config.Settings;

/**
 * Brings the application up beside the deployment, so that the server answers health questions
 * while a long first load runs. A failure is kept as a reason for the health check: the process
 * itself lives on.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Boot {
  private static final Logger LOG = System.getLogger(Boot.class.getName());

  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "java:app/jdbc/main")
  private DataSource database;

  @Inject private Settings settings;
  @Inject private StartState state;
  @Inject private Instance<StartupTask> tasks;

  @PostConstruct
  void start() {
    executor.submit(this::comeUp);
  }

  private void comeUp() {
    try {
      Migration.run(database, settings.database().isH2());
      for (StartupTask task : tasks) {
        task.run();
      }
      state.ready();
    } catch (Exception | LinkageError e) {
      state.failed(e);
      LOG.log(Level.ERROR, "The start failed", e);
    }
  }
}
