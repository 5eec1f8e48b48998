/** Meetings with several parties (<i>møder</i>): called, answered, moved, held; their tasks. */
@org.jspecify.annotations.NullMarked
package dk.frirum.meeting;
