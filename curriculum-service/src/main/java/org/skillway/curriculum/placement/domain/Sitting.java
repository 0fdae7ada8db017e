package org.skillway.curriculum.placement.domain;

import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.mastery.domain.Level;

/**
 * One test of one person, as it was when it began, and the answers so far: all that its next turn depends on.
 *
 * @param edition the catalogue whose questions it asks, whatever is published meanwhile; 0 in tests of earlier releases
 */
public record Sitting(
        Design design, Level target, List<TestItem> items, long seed, long edition, List<Response> responses) {

    public Sitting {
        items = List.copyOf(items);
        responses = List.copyOf(responses);
    }

    public static Sitting of(Design design, Level target, List<TestItem> items, long seed, long edition) {
        return new Sitting(design, target, items, seed, edition, List.of());
    }

    public TestItem item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst().orElseThrow();
    }

    public Turn turn() {
        return new TestOut(design, target, items, seed).next(responses);
    }

    /** Why it ended as it did. */
    public Account account() {
        return new TestOut(design, target, items, seed).account(responses);
    }

    /**
     * What comes out otherwise when it is held again: the items asked, each after the answers before it. Empty where they are
     * the same.
     */
    public List<String> askedOtherwise() {
        TestOut again = new TestOut(design, target, items, seed);
        for (int i = 0; i < responses.size(); i++) {
            Turn turn = again.next(responses.subList(0, i));
            String asked = responses.get(i).item();
            if (!turn.equals(new Turn.Ask(asked))) {
                return List.of("question " + (i + 1) + " was " + asked + " and is " + turn);
            }
        }
        return List.of();
    }

    public Sitting answered(Response response) {
        List<Response> more = new ArrayList<>(responses);
        more.add(response);
        return new Sitting(design, target, items, seed, edition, more);
    }

    /** The items this person has seen: those answered, and the one asked. */
    public List<String> shownItems() {
        List<String> shown =
                new ArrayList<>(responses.stream().map(Response::item).toList());
        if (turn() instanceof Turn.Ask(String item)) {
            shown.add(item);
        }
        return shown;
    }

    /** How many answers were right without help. */
    public int shown() {
        return (int) responses.stream().filter(Response::shown).count();
    }
}
