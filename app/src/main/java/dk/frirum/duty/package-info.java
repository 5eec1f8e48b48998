/** What is due today and why (<i>krav i den enkelte sag</i>). */
@org.jspecify.annotations.NullMarked
package dk.frirum.duty;
