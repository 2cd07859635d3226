package casus.draw;

import org.jspecify.annotations.Nullable;

/** An arrow from one actor to another; bent where there is one back, so that both are seen. */
final class Arrow {
    private static final double NODE = 11;
    private static final double BEND = 0.16;

    private Arrow() {}

    static void draw(Svg svg, Tie tie, Point from, Point to, double width, boolean bent, @Nullable String href) {
        double far = Math.max(1, from.distance(to));
        double bend = bent ? BEND * far : 0.04 * far;
        Point middle = new Point(
                (from.x() + to.x()) / 2 - (to.y() - from.y()) / far * bend,
                (from.y() + to.y()) / 2 + (to.x() - from.x()) / far * bend);
        double head = 5 + 1.6 * width;
        Point begin = towards(from, middle, NODE);
        Point tip = towards(to, middle, NODE);
        Point neck = towards(tip, middle, head * 0.8);
        String line = "M" + text(begin) + "Q" + text(middle) + " " + text(neck);
        svg.mark(href, "mark tie " + tie.tone().word(), tie.words());
        svg.empty("path", "class", "hit", "d", line);
        svg.empty("path", "class", "shaft", "stroke-width", width, "d", line);
        double dx = (tip.x() - middle.x()) / Math.max(1e-6, tip.distance(middle));
        double dy = (tip.y() - middle.y()) / Math.max(1e-6, tip.distance(middle));
        Point foot = new Point(tip.x() - dx * head, tip.y() - dy * head);
        double half = head * 0.45;
        svg.empty(
                "path",
                "class",
                "tip",
                "d",
                new PathData()
                        .move(tip)
                        .line(new Point(foot.x() - dy * half, foot.y() + dx * half))
                        .line(new Point(foot.x() + dy * half, foot.y() - dx * half))
                        .close());
        svg.end();
    }

    private static Point towards(Point from, Point to, double by) {
        double far = Math.max(1e-6, from.distance(to));
        double part = Math.min(0.45, by / far);
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private static String text(Point point) {
        return Numbers.decimal(point.x(), 1) + " " + Numbers.decimal(point.y(), 1);
    }
}
