package dk.frirum.trial;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.frirum.duty.Duties;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * When the rules have changed, everybody's duties are computed anew, beside the pages, and then who
 * is in which trial action. What a node does not finish, the next start or night does: the stored
 * duties say by which rulebook they were computed.
 */
@Component
class Reevaluation {
  private static final Logger LOG = LoggerFactory.getLogger(Reevaluation.class);
  private static final Pattern PERCENT = Pattern.compile("(\\d+) %");

  /** After the duties of the new day. */
  private static final LocalTime AT = LocalTime.of(0, 31);

  private final Duties duties;
  private final ExposureRuns exposures;
  private final AtomicInteger running = new AtomicInteger();
  private volatile Progress progress = Progress.IDLE;

  Reevaluation(Duties duties, ExposureRuns exposures) {
    this.duties = duties;
    this.exposures = exposures;
  }

  /**
   * How far it is.
   *
   * @param percent none while that is not known
   * @param failed whether the last one did not get to its end; the night tries again
   * @param last what the last one came to; none before the first
   */
  record Progress(
      boolean running, @Nullable Integer percent, boolean failed, Duties.@Nullable Run last) {
    static final Progress IDLE = new Progress(false, null, false, null);
  }

  Progress progress() {
    return progress;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
  void on(RulesChanged changed) {
    running.incrementAndGet();
    progress = new Progress(true, null, false, progress.last());
    Thread.ofVirtual().name("reevaluation").start(() -> run(changed));
  }

  private void run(RulesChanged changed) {
    Duties.Run last = progress.last();
    boolean failed = false;
    try {
      if (changed.cards()) {
        Optional<Duties.Run> run = duties.bringUpToDate(this::tell);
        last = run.orElse(last);
      }
      if (changed.trial() != RulesChanged.NONE) {
        exposures.one(changed.municipality(), changed.trial());
      }
    } catch (RuntimeException e) {
      // The page says so; the night and the next start do it again.
      LOG.error("Duties could not be computed anew after the rules had changed", e);
      failed = true;
    } finally {
      boolean more = running.decrementAndGet() > 0;
      progress = new Progress(more, null, failed, last);
    }
  }

  private void tell(String line) {
    Matcher percent = PERCENT.matcher(line);
    if (percent.find()) {
      progress = new Progress(true, Integer.valueOf(percent.group(1)), false, progress.last());
    }
  }

  @Bean
  RecurringTask<Void> trialsOfTheDay(Clock clock) {
    return Tasks.recurring("trials-of-the-day", Schedules.daily(clock.getZone(), AT))
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(5)))
        .execute((_, _) -> exposures.everybody());
  }

  @Bean
  ApplicationRunner trialsAtStart() {
    return _ -> exposures.everybody();
  }
}
