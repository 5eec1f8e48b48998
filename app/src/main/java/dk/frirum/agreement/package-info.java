/**
 * Agreements (<i>velfærdsaftaler, frikommuneforsøg, udfordringsret</i>) with their parties, papers
 * and steps, from interest to the end, and what each of them lets the municipality do.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.agreement;
