package dk.frirum.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rules no longer come to the date a citizen was told; sent within the transaction that notes
 * it, once for each new date.
 *
 * @param told the date told
 * @param now the date as it is computed; none where there is no such duty any more
 */
public record DateMoved(
    long citizenId, String requirement, LocalDate told, @Nullable LocalDate now) {}
