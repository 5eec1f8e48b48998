package dk.frirum.sanction;

import dk.frirum.guidance.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the rules about preparing a sanction ask.
 *
 * @param stayedAway whether it was registered that the citizen stayed away
 * @param bound whether the law required the citizen to come
 * @param benefit the benefit under aktivloven that ran on the day of the meeting; none for none
 * @param from when the meeting was to begin
 * @param notice the notice that went with the last summons to it; none for none
 * @param inTheLetter whether the letter that called the citizen has just these words in it
 */
record Facts(
    boolean stayedAway,
    boolean bound,
    @Nullable String benefit,
    Instant from,
    @Nullable Notice notice,
    boolean inTheLetter) {}
