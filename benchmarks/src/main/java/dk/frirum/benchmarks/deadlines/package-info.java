/**
 * The five-rule task: deadlines of 100,000 running sickness-benefit cases, and the engines that
 * solve it.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.benchmarks.deadlines;
