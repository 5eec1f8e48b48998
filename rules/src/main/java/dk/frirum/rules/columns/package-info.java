/** The fast evaluator: histories and duties as columns of int days. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.columns;
