/**
 * Suspensions of the effort (<i>suspension</i>), as in the spring of 2020: declared and ended by
 * two people; while one runs nothing is overdue, and voluntary contacts still count.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.suspension;
