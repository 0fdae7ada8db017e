package org.skillway.curriculum.dropoff.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;

/**
 * Where people leave a module.
 *
 * <p>Who is looked at comes in {@link org.skillway.curriculum.crowd.domain.Crowds crowds} of five by when they began, each
 * judged by what they did in the 21 days after that. Somebody finished when every item was once answered rightly, or when
 * the module was reported as completed, and left otherwise: at the last item that they answered, or at the start where they
 * answered none. So the point to look at is what comes after a point with many leavers, or the item itself where most first
 * answers were wrong.
 *
 * <p>A module that fewer than 5 people took is not shown, nor is a point that fewer than 5 reached, so that nobody can be
 * made out.
 *
 * @param people everybody who is judged; fewer than 5 are not counted out
 */
public record DropOff(int people, int finished, int left, List<Point> points) {

    public static final int SHOWN_FROM = 5;

    /**
     * A place in the module: its start, where the item is null, or an item.
     *
     * @param left those who left here
     * @param firstWrong those whose first answer to the item was wrong
     */
    public record Point(@Nullable String item, int reached, int left, int firstWrong) {}

    public DropOff {
        points = List.copyOf(points);
    }

    public boolean shown() {
        return people >= SHOWN_FROM;
    }

    /** From the marks in the order in which they were made. */
    public static DropOff of(Module module, List<Mark> marks) {
        List<Journey> journeys =
                marks.stream().collect(groupingBy(Mark::person, LinkedHashMap::new, toList())).values().stream()
                        .map(each -> new Journey(module, each))
                        .toList();
        List<Point> points = new ArrayList<>();
        points.add(new Point(
                null, journeys.size(), count(journeys, journey -> journey.left() && journey.lastItem() == null), 0));
        module.items().stream().map(Item::key).forEach(item -> points.add(point(item, journeys)));
        return new DropOff(
                journeys.size(),
                count(journeys, Journey::finished),
                count(journeys, Journey::left),
                points.stream().filter(point -> point.reached >= SHOWN_FROM).toList());
    }

    private static Point point(String item, List<Journey> journeys) {
        return new Point(
                item,
                count(journeys, journey -> journey.reached(item)),
                count(journeys, journey -> journey.left() && item.equals(journey.lastItem())),
                count(journeys, journey -> journey.firstWrong(item)));
    }

    private static int count(List<Journey> journeys, Predicate<Journey> which) {
        return (int) journeys.stream().filter(which).count();
    }

    /** What one person did in the module, in order. */
    private record Journey(Module module, List<Mark> marks) {

        boolean finished() {
            return marks.stream().anyMatch(mark -> mark.kind() == Mark.Kind.COMPLETED)
                    || module.items().stream().allMatch(item -> rightOnce(item.key()));
        }

        boolean left() {
            return !finished();
        }

        boolean reached(String item) {
            return answers().stream().anyMatch(mark -> item.equals(mark.item()));
        }

        boolean firstWrong(String item) {
            return answers().stream()
                    .filter(mark -> item.equals(mark.item()))
                    .findFirst()
                    .filter(mark -> !mark.correct())
                    .isPresent();
        }

        @Nullable
        String lastItem() {
            List<Mark> answers = answers();
            return answers.isEmpty() ? null : answers.getLast().item();
        }

        private boolean rightOnce(String item) {
            return answers().stream().anyMatch(mark -> item.equals(mark.item()) && mark.correct());
        }

        /** Of the items that the module still has. */
        private List<Mark> answers() {
            return marks.stream()
                    .filter(mark -> mark.kind() == Mark.Kind.ANSWERED && mark.item() != null)
                    .filter(mark -> module.item(String.valueOf(mark.item())).isPresent())
                    .toList();
        }
    }
}
