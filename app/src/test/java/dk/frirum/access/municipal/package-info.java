@org.jspecify.annotations.NullMarked
package dk.frirum.access.municipal;
