/** Reads the histories of many citizens from the CSV files a municipality exports. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.population;
