package dk.frirum.draft;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Throws old drafts away every night. */
@Configuration(proxyBeanMethods = false)
class OldDrafts {
  private static final LocalTime AT = LocalTime.of(2, 30);

  @Bean
  RecurringTask<Void> discardOldDrafts(Drafts drafts, Clock clock) {
    return Tasks.recurring("discard-old-drafts", Schedules.daily(clock.getZone(), AT))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
        .execute((_, _) -> drafts.discardOld());
  }
}
