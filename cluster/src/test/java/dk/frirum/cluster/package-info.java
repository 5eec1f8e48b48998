/** Spark in local mode. */
@org.jspecify.annotations.NullMarked
package dk.frirum.cluster;
