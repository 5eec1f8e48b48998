package dk.frirum.retention;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Proposes every night what may be erased. */
@Configuration(proxyBeanMethods = false)
class NightlyProposals {
  private static final LocalTime AT = LocalTime.of(3, 0);

  @Bean
  RecurringTask<Void> proposeErasures(Proposals proposals, Clock clock) {
    return Tasks.recurring("propose-erasures", Schedules.daily(clock.getZone(), AT))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(30)))
        .execute((_, _) -> proposals.renew());
  }
}
