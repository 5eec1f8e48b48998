/** Frirum: the application, one package per capability. */
@org.jspecify.annotations.NullMarked
package dk.frirum;
