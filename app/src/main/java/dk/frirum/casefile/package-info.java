/**
 * One citizen's case on one page (<i>sagsoverblik</i>), and the way to it: brings together what
 * {@code citizen}, {@code casework} and {@code duty} know.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.casefile;
