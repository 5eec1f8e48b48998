/** The invented municipality of the demo, from the population into the database. */
@org.jspecify.annotations.NullMarked
package dk.frirum.demo;
