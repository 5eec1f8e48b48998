/** Dates as law: spans, counting rules, periods and the Danish calendar. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.time;
