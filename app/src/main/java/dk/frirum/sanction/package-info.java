/**
 * Staying away prepared for a decision (<i>sanktionssag</i>): refused where the written notice is
 * missing, never decided here.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.sanction;
