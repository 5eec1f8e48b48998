/** Signing in (<i>log ind</i>). */
@org.springframework.modulith.NamedInterface("login")
@org.jspecify.annotations.NullMarked
package dk.frirum.web.login;
