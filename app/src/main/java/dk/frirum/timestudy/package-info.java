/**
 * What work takes (<i>tidsstudier</i>): minutes from the interviews themselves, shares from random
 * prompts, always by caseworker and never of fewer than five.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.timestudy;
