package org.skillway.skills.promotion.domain;

import java.util.List;
import java.util.UUID;

/**
 * Where a judgment stands: a fold of its signatures and of nothing else. No forecast moves it. To decline takes one
 * signature; to approve takes one, or two of different people where the rule asks for a second signer or the first is led
 * by whom it is about; of two, at most one is. A second signer who declines has declined.
 */
public sealed interface JudgmentState {

    /** As written in answers. */
    String code();

    /** Nobody has signed. */
    record Open(boolean secondSigner) implements JudgmentState {

        public JudgmentState signed(Signature signature) {
            return signature.verdict() == Ruling.APPROVE && (secondSigner || signature.byReport())
                    ? new AwaitingSecond(signature)
                    : new Decided(signature.verdict(), signature);
        }

        @Override
        public String code() {
            return "open";
        }
    }

    /** Approved by one, and another has to sign. */
    record AwaitingSecond(Signature first) implements JudgmentState {

        /** Whether this person may sign: nobody is their own second signer, and two reports do not make up for one another. */
        public boolean maySign(UUID signerId, boolean byReport) {
            return !signerId.equals(first.signerId()) && !(first.byReport() && byReport);
        }

        public JudgmentState signed(Signature second) {
            if (!maySign(second.signerId(), second.byReport())) {
                throw new IllegalArgumentException(second.signerId() + " is no second signer");
            }
            return new Decided(second.verdict(), second);
        }

        @Override
        public String code() {
            return "awaiting-second-signature";
        }
    }

    /** The end: there is no way on from here. */
    record Decided(Ruling verdict, Signature last) implements JudgmentState {
        @Override
        public String code() {
            return verdict == Ruling.APPROVE ? "approved" : "declined";
        }
    }

    /** In the order of signing. */
    static JudgmentState of(boolean secondSigner, List<Signature> signatures) {
        JudgmentState state = new Open(secondSigner);
        for (var signature : signatures) {
            state = switch (state) {
                case Open open -> open.signed(signature);
                case AwaitingSecond awaiting -> awaiting.signed(signature);
                case Decided decided ->
                    throw new IllegalArgumentException(
                            "Signed after it was decided at " + decided.last().signedAt());
            };
        }
        return state;
    }
}
