/** The published examples, run. */
package dk.frirum.rules.suite;
