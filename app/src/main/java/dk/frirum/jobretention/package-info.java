/**
 * Keeping the job while sick (<i>fastholdelse</i>, the Favrskov model): the 23-week curve by target
 * group, the consultant's day, the one entrance to the municipality as employer.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.jobretention;
