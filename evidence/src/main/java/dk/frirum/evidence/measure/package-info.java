/**
 * What is measured of a course, exactly: one definition, in words and in code. The index week is
 * week 0.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.measure;
