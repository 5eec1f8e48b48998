package dk.frirum.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs every {@link RecurringTask} among the beans. Several nodes share one table; each execution
 * is taken by one of them, and by another when that one dies.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "frirum.jobs", matchIfMissing = true)
class Jobs {

  /**
   * @param interval how long it may be before something is begun whose time has come
   */
  @Bean
  SmartLifecycle scheduler(
      DataSource database,
      Clock clock,
      List<RecurringTask<?>> tasks,
      @Value("${frirum.jobs-interval:10s}") Duration interval) {
    Scheduler scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .threads(2)
            .pollingInterval(interval)
            .clock(clock::instant)
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    return new Running(scheduler);
  }

  /** Starts when everything else has, and stops before it. */
  private static final class Running implements SmartLifecycle {
    private final Scheduler scheduler;
    private volatile boolean running;

    Running(Scheduler scheduler) {
      this.scheduler = scheduler;
    }

    @Override
    public void start() {
      scheduler.start();
      running = true;
    }

    @Override
    public void stop() {
      scheduler.stop();
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }
}
