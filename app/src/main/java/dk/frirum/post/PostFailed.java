package dk.frirum.post;

import org.jspecify.annotations.Nullable;

/**
 * Something could not be sent, for good.
 *
 * @param ownerId who wanted it sent
 * @param citizenId whose case it belongs to; none where it is about nobody
 * @param topic what it is about, as {@code meeting/12}
 * @param once what it was, as {@code meeting/12/34/summons/0}
 */
public record PostFailed(long ownerId, @Nullable Long citizenId, String topic, String once) {}
