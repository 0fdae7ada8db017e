package org.skillway.curriculum.path.domain;

/** What plans run out of, and so what a chain's gain is divided by when chains compete. */
sealed interface Scarce {

    Scarce MINUTES = new Minutes(1);

    /** What a chain of so many steps, which take so many minutes, uses up; above zero. */
    double usedUp(int steps, int minutes);

    /** Why a step that nothing beats is where it is. */
    Reason reason();

    /** Minutes alone, the more the higher the thrift: at 0 only the gain counts, at 1 the gain for each minute. */
    record Minutes(double thrift) implements Scarce {

        @Override
        public double usedUp(int steps, int minutes) {
            return Math.pow(minutes, thrift);
        }

        @Override
        public Reason reason() {
            if (thrift == 0) {
                return Reason.GAIN;
            }
            return thrift == 1 ? Reason.GAIN_PER_MINUTE : Reason.BETWEEN;
        }
    }

    /**
     * A plan's steps and its minutes, each by the share of what there is of it: the density that Toyoda ranks by where there
     * is more than one limit (A Simplified Algorithm for Obtaining Approximate Solutions to Zero-One Programming Problems,
     * 1975), but for shares of what there was when the plan began.
     */
    record StepsAndMinutes(double stepsPerMinute) implements Scarce {

        static StepsAndMinutes of(int steps, int minutes) {
            return new StepsAndMinutes((double) steps / Math.max(1, minutes));
        }

        @Override
        public double usedUp(int steps, int minutes) {
            return steps + minutes * stepsPerMinute;
        }

        @Override
        public Reason reason() {
            return Reason.GAIN_PER_STEP_AND_MINUTE;
        }
    }
}
