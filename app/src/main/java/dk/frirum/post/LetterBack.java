package dk.frirum.post;

/**
 * What became of a letter in Digital Post.
 *
 * @param received whether the receiver has it; else it must go on paper
 */
public record LetterBack(long letterId, boolean received) {}
