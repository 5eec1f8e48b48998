package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that holds for a citizen from a day on.
 *
 * @param value as the data dictionary writes it: {@code yes}, {@code employed}, {@code 12 weeks}
 * @param to last day, inclusive; none while it holds at the as-of date
 */
public record Fact(FactName name, String value, LocalDate from, @Nullable LocalDate to) {}
