/** Tests of citizens given to colleagues. */
@org.jspecify.annotations.NullMarked
package dk.frirum.assignment;
