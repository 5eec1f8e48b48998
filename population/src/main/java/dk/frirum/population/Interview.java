package dk.frirum.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appointment for an interview (<i>samtale</i>) and how it ended.
 *
 * @param minutes the municipality's own time; none for what the a-kasse or the employer holds, and
 *     for what was cancelled
 */
public record Interview(
    InterviewKind kind, LocalDate on, Form form, Outcome outcome, @Nullable Minutes minutes) {}
