/**
 * The second factor (<i>engangskoder</i>): codes from a phone, and codes for the day it is lost.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.access.factor;
