/** What can be asked of Frirum on the command line. */
@org.jspecify.annotations.NullMarked
package dk.frirum.commands;
