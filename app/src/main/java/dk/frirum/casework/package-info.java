/** Interviews (<i>samtaler</i>): registered, corrected, withdrawn. */
@org.jspecify.annotations.NullMarked
package dk.frirum.casework;
