package dk.frirum.placement;

import java.time.LocalDate;

/**
 * A placement in a list.
 *
 * @param id of the placement
 * @param kind code
 * @param place with whom
 * @param companyHref the company's page; empty for none
 * @param contact whom to speak to there, with number; empty for nobody known
 * @param hours {@code 12,5}; empty where they are not known
 * @param state code
 * @param contacted when the company was spoken to last, in words; empty for never
 * @param href the placement's page
 * @param spoken whether it was noted today, with the time it took
 */
public record PlacementLine(
    long id,
    String name,
    String citizenHref,
    String kind,
    String place,
    String companyHref,
    String contact,
    LocalDate starts,
    LocalDate last,
    String hours,
    String state,
    String contacted,
    boolean spoken,
    String href) {}
