/** Every page drawn with sample records: rendered, photographed, checked for accessibility. */
@org.jspecify.annotations.NullMarked
package dk.frirum.look;
