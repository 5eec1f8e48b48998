/** Real PostgreSQL and the whole application, for tests. */
@org.jspecify.annotations.NullMarked
package dk.frirum.testing;
