@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks.load;
