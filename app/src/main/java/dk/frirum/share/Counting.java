package dk.frirum.share;

import dk.frirum.casework.Histories;
import dk.frirum.casework.Scope;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.columns.HistoryBuilder;
import dk.frirum.rules.share.ShareFigure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Counts the shares of a municipality from its histories. That reads everybody, so a count serves
 * for a minute; the page says when it was made.
 */
@Component
class Counting {
  private static final Duration SERVES = Duration.ofMinutes(1);

  private final Histories histories;
  private final RulebookHolder holder;
  private final Clock clock;
  private final Map<Asked, Count> counts = new ConcurrentHashMap<>();

  /** What was asked for. */
  private record Asked(String municipality, LocalDate day) {}

  /** What was counted, and when. */
  record Count(Instant at, List<ShareFigure> figures) {}

  Counting(Histories histories, RulebookHolder holder, Clock clock) {
    this.histories = histories;
    this.holder = holder;
    this.clock = clock;
  }

  Count of(String municipality, LocalDate day) {
    Instant now = clock.instant();
    counts.values().removeIf(each -> each.at().plus(SERVES).isBefore(now));
    return counts.computeIfAbsent(
        new Asked(municipality, day), asked -> new Count(now, figures(asked)));
  }

  private List<ShareFigure> figures(Asked asked) {
    Rulebook rulebook = holder.rulebook();
    if (rulebook.shares().isEmpty()) {
      return List.of();
    }
    HistoryBuilder columns = rulebook.columns();
    histories.columns(new Scope.Municipality(asked.municipality()), columns);
    int threads = Runtime.getRuntime().availableProcessors();
    return rulebook.shares(columns.build(), asked.day(), threads);
  }
}
