/** What the municipality's login says of a person's rights, as it was sent. */
@org.jspecify.annotations.NullMarked
package dk.frirum.access.municipal;
