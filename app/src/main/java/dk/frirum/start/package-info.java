/** What happens before the doors open: reasons not to start, and what the demo is filled with. */
@org.jspecify.annotations.NullMarked
package dk.frirum.start;
