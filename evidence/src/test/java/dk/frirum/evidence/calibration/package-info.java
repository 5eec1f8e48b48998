@org.jspecify.annotations.NullMarked
package dk.frirum.evidence.calibration;
