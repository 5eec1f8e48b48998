@org.jspecify.annotations.NullMarked
package dk.frirum.circumstance;
