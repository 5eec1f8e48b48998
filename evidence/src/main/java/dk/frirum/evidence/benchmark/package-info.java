/**
 * What could be expected of each municipality with the people and the labour market it has, and how
 * far from it it came. Pure functions on arrays.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.benchmark;
