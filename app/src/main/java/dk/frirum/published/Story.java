package dk.frirum.published;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A good story (<i>den gode historie</i>), with the consent it rests on.
 *
 * @param consentOf {@code citizen}, {@code company} or {@code colleague}: who consented
 * @param consentHow how, in words
 * @param consentPaper journal number of the consent; the name stands there and nowhere here
 * @param withdrawn the day the consent was taken back; none while it stands
 */
public record Story(
    long id,
    String title,
    String body,
    String consentOf,
    String consentHow,
    String consentPaper,
    LocalDate consentOn,
    @Nullable LocalDate withdrawn) {}
