/** What the owner of a table answers when rows from elsewhere are offered (<i>indlæsning</i>). */
@org.jspecify.annotations.NullMarked
package dk.frirum.intake;
