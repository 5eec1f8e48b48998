/** Frirum among people who mean it no good: malformed requests, hostile texts, what pages tell. */
@org.jspecify.annotations.NullMarked
package dk.frirum.hardening;
