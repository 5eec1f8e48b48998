/**
 * Documents on paper (<i>breve, høringspakker, rapporter</i>): from a template to a tagged PDF that
 * can be read aloud.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.document;
