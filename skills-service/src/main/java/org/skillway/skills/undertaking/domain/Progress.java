package org.skillway.skills.undertaking.domain;

/**
 * Where somebody's stretch assignment stands. It runs once both sides want it: the person, and somebody who leads them. Who
 * proposed it has said so; the other agrees or declines, and who proposed may take it back. A place is held from when
 * somebody who leads them wants it until it ends: to ask for one takes none.
 */
public sealed interface Progress {

    /** Who speaks: the person themselves, or somebody who leads them. */
    enum Side {
        PERSON,
        LEADER
    }

    /** As written in answers: asked, offered, running, or how it ended. */
    String code();

    boolean holdsPlace();

    /** Proposed by one side; the other has not said. */
    record Open(Side by) implements Progress {

        public boolean mayAgree(Side side) {
            return side != by;
        }

        public Running agreed(Side side) {
            if (!mayAgree(side)) {
                throw new IllegalArgumentException("Nobody agrees to what they proposed themselves");
            }
            return new Running();
        }

        public Ended declined() {
            return new Ended(Outcome.DECLINED);
        }

        @Override
        public String code() {
            return by == Side.PERSON ? "asked" : "offered";
        }

        @Override
        public boolean holdsPlace() {
            return by == Side.LEADER;
        }
    }

    /** Both want it. */
    record Running() implements Progress {

        public Ended ended(boolean completed) {
            return new Ended(completed ? Outcome.COMPLETED : Outcome.STOPPED);
        }

        /** By the person themselves. */
        public Ended withdrawn() {
            return new Ended(Outcome.WITHDRAWN);
        }

        @Override
        public String code() {
            return "running";
        }

        @Override
        public boolean holdsPlace() {
            return true;
        }
    }

    /** There is no way on from here. */
    record Ended(Outcome outcome) implements Progress {
        @Override
        public String code() {
            return outcome.code();
        }

        @Override
        public boolean holdsPlace() {
            return false;
        }
    }
}
