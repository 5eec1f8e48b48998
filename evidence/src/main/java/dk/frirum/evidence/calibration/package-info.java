/**
 * How often the tests say there is something where there is nothing, and how often intervals hold
 * what is there: by simulation, since few treated municipalities are where formulas fail (Danish:
 * kalibrering).
 */
@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.calibration;
