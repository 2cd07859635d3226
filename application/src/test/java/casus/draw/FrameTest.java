package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    @Test
    void holdsItsPointsWithRoomAround() {
        List<Point> points = List.of(new Point(31, 49), new Point(39, 47), new Point(24, 50), new Point(34, 44.5));
        Frame frame = Frame.fitted(points, 960, 540);
        for (Point point : points) {
            Point at = frame.at(point.x(), point.y());
            assertThat(at.x()).isBetween(60.0, 900.0);
            assertThat(at.y()).isBetween(30.0, frame.height() - 30);
        }
        assertThat(frame.at(39, 47).x())
                .as("east is right")
                .isGreaterThan(frame.at(24, 50).x());
        assertThat(frame.at(24, 50).y())
                .as("north is up")
                .isLessThan(frame.at(34, 44.5).y());
    }

    @Test
    void oneTownIsSeenWithItsCountry() {
        Frame frame = Frame.fitted(List.of(new Point(36.25, 49.98)), 960, 540);
        assertThat(frame.at(36.25, 49.98).x()).isCloseTo(480, within(1.0));
        assertThat(frame.holds(frame.at(36.25, 53))).isTrue();
        assertThat(frame.holds(frame.at(36.25, 60))).isFalse();
    }

    @Test
    void goesOverTheDateLine() {
        double[] span = Frame.span(List.of(new Point(178, -18), new Point(-172, -13)));
        assertThat(span).containsExactly(178, 188);
        Frame frame = Frame.fitted(List.of(new Point(178, -18), new Point(-172, -13)), 960, 540);
        assertThat(frame.at(-172, -13).x() - frame.at(178, -18).x()).isBetween(200.0, 960.0);
    }

    @Test
    void showsTheWorldWhereThingsHappenAllAroundIt() {
        Frame frame = Frame.fitted(List.of(new Point(-100, 40), new Point(0, 10), new Point(120, 0)), 960, 540);
        assertThat(frame).isEqualTo(Frame.world(960, 540));
        assertThat(frame.holds(frame.at(-68, -54))).as("Tierra del Fuego").isTrue();
        assertThat(frame.holds(frame.at(178, 66))).as("Chukotka").isTrue();
    }

    @Test
    void comesBackToDegrees() {
        Frame frame = Frame.fitted(List.of(new Point(170, -40), new Point(-170, -10)), 360, 360);
        Point degrees =
                frame.degrees(frame.at(-175, -20).x(), frame.at(-175, -20).y());
        assertThat(degrees.x()).isCloseTo(-175, within(1e-6));
        assertThat(degrees.y()).isCloseTo(-20, within(1e-6));
    }
}
