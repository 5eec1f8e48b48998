package dk.frirum.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are asked about.
 *
 * @param company none where it is with none
 * @param tenths hours a week in tenths; none where they are not known
 * @param but the placement that is being changed; none for a new one
 */
record Proposal(
    long citizenId,
    Kind kind,
    @Nullable Company company,
    LocalDate starts,
    LocalDate ends,
    @Nullable Integer tenths,
    @Nullable Long but) {}
