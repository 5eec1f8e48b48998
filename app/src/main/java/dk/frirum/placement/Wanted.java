package dk.frirum.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants registered, read and sound.
 *
 * @param known the company, where it is known already
 * @param fresh what was typed of one seen for the first time; none of the two where it is with none
 * @param minutes of the one who registers it; 0 where nobody says
 */
record Wanted(
    Kind kind,
    @Nullable Company known,
    Company.@Nullable Typed fresh,
    String provider,
    LocalDate starts,
    LocalDate ends,
    @Nullable Integer tenths,
    String note,
    int minutes) {}
