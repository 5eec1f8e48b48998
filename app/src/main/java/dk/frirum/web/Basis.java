package dk.frirum.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The legal basis (<i>hjemmel</i>) of a card, in the version that governs.
 *
 * @param act short name of the act, as {@code sygedagpengeloven}
 * @param section paragraph and subsection as read, as {@code § 13 b, stk. 1}
 * @param from first day this version of the card is in force; none where it is not known
 * @param to last day, inclusive; none while it is in force
 * @param verified how well it is verified
 * @param source address of the source; none where there is none
 */
public record Basis(
    String act,
    String section,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Verification verified,
    @Nullable String source) {}
