/** Measures the rule engine against others: same input, same answers, one run. */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks;
