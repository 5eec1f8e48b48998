package dk.frirum.draft;

import org.jspecify.annotations.Nullable;

/**
 * What a form shows of its draft.
 *
 * @param token sent with the form
 * @param restored that text was brought back, in the reader's language; none where it was not
 */
public record DraftView(String token, @Nullable String restored) {}
