/** Tests of time studies. */
@org.jspecify.annotations.NullMarked
package dk.frirum.timestudy;
