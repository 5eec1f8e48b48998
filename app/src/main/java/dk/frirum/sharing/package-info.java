/**
 * Agreements as files (<i>udveksling</i>): out with their trial actions, decisions and cards, and
 * in again in another municipality's installation, to be read there.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.sharing;
