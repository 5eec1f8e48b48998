/** Import (<i>indlæsning</i>). */
@org.jspecify.annotations.NullMarked
package dk.frirum.exchange;
