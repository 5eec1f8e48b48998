/**
 * Trial actions (<i>prøvehandlinger</i>): from an idea to operation or the end, version by version;
 * the deviations they put in force when two people have looked, and whom they concern on which day.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.trial;
