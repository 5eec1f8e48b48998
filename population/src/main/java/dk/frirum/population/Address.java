package dk.frirum.population;

/**
 * Where a citizen lives: an invented street in an invented town.
 *
 * @param street street, number and floor
 * @param postcode of the series 38xx, to which no post is delivered: the Faroe Islands had it until
 *     they took three-digit codes of their own
 */
public record Address(String street, String postcode, String city) {}
