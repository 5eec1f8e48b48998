/** Expected shares and how far a rank moves by chance. */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.benchmark;
