package org.skillway.skills.priority.domain;

import java.math.BigDecimal;

/** What a leader holds to be lost per month and person who cannot do what the role asks. */
public record Stake(BigDecimal amount, String currency) {

    public Stake {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("A stake is above 0, not " + amount);
        }
    }
}
