/**
 * Guidance on rights and duties (<i>vejledning om rettigheder og pligter</i>): the written notice
 * that goes with each summons and is kept word for word, and the film before the first talk.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.guidance;
