/**
 * The application with a whole nation in its database, used by several people at once over HTTP.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks.load;
