/** The data dictionary: every benefit, event and fact a rule may speak of, typed and sourced. */
@org.jspecify.annotations.NullMarked
package dk.frirum.rules.dictionary;
