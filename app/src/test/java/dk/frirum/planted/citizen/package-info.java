@org.jspecify.annotations.NullMarked
package dk.frirum.planted.citizen;
