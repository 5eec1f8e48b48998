/**
 * Backup and restore (<i>sikkerhedskopi og genindlæsning</i>) of the whole database, as one file.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.backup;
