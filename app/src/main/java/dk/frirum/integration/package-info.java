/**
 * Integration courses (<i>integrationsforløb</i>): from first registration and the hand-over to the
 * municipality, with contract, programme, language classes and offers.
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.integration;
