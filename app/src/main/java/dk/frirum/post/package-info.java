/** What goes out of the house (<i>post</i>): written with what it tells of, sent once each. */
@org.jspecify.annotations.NullMarked
package dk.frirum.post;
