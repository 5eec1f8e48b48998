package dk.frirum.timestudy;

import dk.frirum.access.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What somebody is asked just now, to be asked with every page: where no study runs, and on most
 * days none does, it costs nothing.
 */
@Component
class Asking {
  /** For so long a municipality is taken to have no study that runs. */
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Studies studies;
  private final Clock clock;
  private final Map<String, Instant> none = new ConcurrentHashMap<>();

  Asking(Studies studies, Clock clock) {
    this.studies = studies;
    this.clock = clock;
  }

  Optional<Studies.Asked> of(SignedIn who) {
    if (!Studies.TAKING_PART.contains(who.role().code())
        || clock.instant().isBefore(none.getOrDefault(who.municipality(), Instant.MIN))) {
      return Optional.empty();
    }
    if (!studies.run(who.municipality())) {
      none.put(who.municipality(), clock.instant().plus(REMEMBERED));
      return Optional.empty();
    }
    return studies.now(who);
  }

  /** A study has begun here; other nodes find out within a minute. */
  void begun(String municipality) {
    none.remove(municipality);
  }
}
