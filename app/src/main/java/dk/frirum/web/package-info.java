/** Layout, words, shared fragments: what every page is made of. */
@org.jspecify.annotations.NullMarked
package dk.frirum.web;
