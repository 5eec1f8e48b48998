package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A spell (<i>ydelsesperiode</i>) on one benefit.
 *
 * @param to last day, inclusive; none while it runs at the as-of date
 */
public record Spell(Benefit benefit, LocalDate from, @Nullable LocalDate to) {}
