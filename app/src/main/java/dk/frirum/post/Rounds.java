package dk.frirum.post;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Empties the outbox every half minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

  @Bean
  RecurringTask<Void> post(Sending sending, Receipts receipts) {
    return Tasks.recurring("post", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((_, _) -> {
          receipts.readAll();
          int sent = sending.sendAll();
          if (sent > 0) {
            LOG.info("Sent {}", sent);
          }
        });
  }
}
