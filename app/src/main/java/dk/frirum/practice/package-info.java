/**
 * Video talks with patients' own doctors (<i>videomøder med egen læge</i>): practices that take
 * part of their own accord, sessions with an agenda of cases, and on what basis a case is on it.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.practice;
