package dk.frirum.duty;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the stored duties up to the day: at start, and just after midnight in Denmark. What has
 * failed is tried again after a few minutes.
 */
@Configuration(proxyBeanMethods = false)
class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

  /** A minute past, so that no clock a few seconds slow still says yesterday. */
  private static final LocalTime AT = LocalTime.of(0, 1);

  @Bean
  RecurringTask<Void> newDay(Duties duties, ToldDrift told, Clock clock) {
    return Tasks.recurring("new-day", Schedules.daily(clock.getZone(), AT))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
        .execute((_, _) -> bringUpToDate(duties, told));
  }

  @Bean
  ApplicationRunner dutiesOfToday(Duties duties, ToldDrift told) {
    return _ -> bringUpToDate(duties, told);
  }

  private static void bringUpToDate(Duties duties, ToldDrift told) {
    duties.bringUpToDate(LOG::info);
    told.report(duties.today(), LOG::info);
  }
}
