/** Trial actions as their users work with them. */
@org.jspecify.annotations.NullMarked
package dk.frirum.trial;
