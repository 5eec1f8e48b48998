package dk.frirum.casework;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes histories row by row: a citizen first, then what belongs to that citizen. */
interface HistorySink {
  void citizen(long id, String municipality, LocalDate born, @Nullable Long caseworkerId);

  void spell(long id, String benefit, LocalDate from, @Nullable LocalDate to);

  void event(long id, String kind, LocalDate on, Map<String, String> attributes);

  void fact(String name, String value, LocalDate from, @Nullable LocalDate to);
}
