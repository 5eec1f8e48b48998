/** Drafts (<i>kladder</i>): what somebody is writing, kept until it is saved. */
@org.jspecify.annotations.NullMarked
package dk.frirum.draft;
