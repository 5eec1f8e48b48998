/** The measures on Apache Spark, where the data lie in a cluster already. */
@org.jspecify.annotations.NullMarked
package dk.frirum.cluster;
