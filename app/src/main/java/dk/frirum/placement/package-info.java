/**
 * Placements with companies (<i>virksomhedspraktik, løntilskud, småjob, mentor, kursus</i>): the
 * rules asked beforehand, registered once, prolonged, stopped, their outcome.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.placement;
