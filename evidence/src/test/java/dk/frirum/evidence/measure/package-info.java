/** The measures, boundary by boundary. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.measure;
