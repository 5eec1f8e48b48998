/** The rulebook (<i>regelbog</i>) as pages a lawyer can read. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rulebook;
