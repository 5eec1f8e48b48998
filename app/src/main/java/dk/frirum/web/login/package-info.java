/** Signing in (<i>log ind</i>). */
@org.jspecify.annotations.NullMarked
package dk.frirum.web.login;
