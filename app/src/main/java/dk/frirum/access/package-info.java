/** Signing in, roles, and who may use which page. */
@org.jspecify.annotations.NullMarked
package dk.frirum.access;
