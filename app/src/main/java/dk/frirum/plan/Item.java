package dk.frirum.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the plan as it stands.
 *
 * @param doneOn the day a step was done; none before
 * @param byCitizen whether the citizen wrote it
 * @param version changes with every change
 */
record Item(
    long id,
    Line line,
    @Nullable LocalDate doneOn,
    boolean byCitizen,
    String writtenBy,
    int version) {}
