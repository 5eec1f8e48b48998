package dk.frirum.meeting;

/**
 * Whom to ask, on the own pages of those who come now and then.
 *
 * @param caseworker name; empty where nobody has the case, or the reader is not told
 * @param municipality name
 * @param phone number to call, as it is read; empty where the municipality has given none
 */
public record Help(String caseworker, String municipality, String phone) {}
