package org.skillway.suite.evaluate.mastery;

/** How likely a right answer seemed before it was given, and whether it was right. */
record Forecast(double chance, boolean right) {

    double logit() {
        return Math.log(chance / (1 - chance));
    }

    double logLoss() {
        return -Math.log(right ? chance : 1 - chance);
    }

    double squaredError() {
        double error = (right ? 1 : 0) - chance;
        return error * error;
    }
}
