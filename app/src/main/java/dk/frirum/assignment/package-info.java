/**
 * Citizens given to other colleagues (<i>fordeling og overdragelse af sager</i>): chosen together,
 * seen before, done one by one, each with its own outcome.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.assignment;
