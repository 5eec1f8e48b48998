/**
 * What a municipality tells everybody (<i>åbenhed</i>): figures anybody can compute anew, how
 * content citizens and companies are, and good stories people have consented to. Open without
 * signing in.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.published;
