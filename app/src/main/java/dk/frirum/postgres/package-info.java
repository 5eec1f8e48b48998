/**
 * The embedded PostgreSQL server: unpacked, started and stopped by Frirum itself, durable, on
 * loopback only. Knows nothing of Spring.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.postgres;
