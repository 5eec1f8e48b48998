/**
 * Known answers: numbers somebody else has printed or computed, and whether the estimators give
 * them. {@link dk.frirum.evidence.known.KnownAnswers} reads a folder with {@code expected.csv} and
 * {@code data}, and a case file saying with which method, columns and options each case is
 * computed; the words it may use stand in {@code evidence/README.md}.
 *
 * <p>A new case of a known method needs no code. A new method is an implementation of {@link
 * dk.frirum.evidence.known.Method} in a list that {@link dk.frirum.evidence.known.Methods} names.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.known;
