/** Citizens (<i>borgere</i>): who they are, protection, search. */
@org.jspecify.annotations.NullMarked
package dk.frirum.citizen;
