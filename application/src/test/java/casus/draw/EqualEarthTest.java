package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EqualEarthTest {
    @Test
    void hasTheProportionsOfItsPaper() {
        Point east = EqualEarth.project(180, 0);
        Point north = EqualEarth.project(0, 90);
        assertThat(EqualEarth.project(0, 0)).isEqualTo(new Point(0, 0));
        assertThat(east.x() / north.y()).isCloseTo(2.05458, within(1e-4));
        assertThat(EqualEarth.project(180, 90).x() / east.x())
                .as("pole against equator")
                .isCloseTo(0.59247, within(1e-4));
    }

    @Test
    void keepsAreas() {
        for (int latitude = -80; latitude <= 80; latitude += 10) {
            double globe = Math.toRadians(0.1)
                    * (Math.sin(Math.toRadians(latitude + 0.1)) - Math.sin(Math.toRadians(latitude)));
            Point a = EqualEarth.project(40, latitude);
            Point b = EqualEarth.project(40.1, latitude);
            Point c = EqualEarth.project(40.1, latitude + 0.1);
            Point d = EqualEarth.project(40, latitude + 0.1);
            double twice = cross(a, b) + cross(b, c) + cross(c, d) + cross(d, a);
            assertThat(twice / 2 / globe).as("at %s", latitude).isCloseTo(1, within(1e-3));
        }
    }

    private static double cross(Point a, Point b) {
        return a.x() * b.y() - b.x() * a.y();
    }

    @Test
    void comesBack() {
        for (int latitude = -88; latitude <= 88; latitude += 8) {
            for (int longitude = -180; longitude <= 180; longitude += 20) {
                Point flat = EqualEarth.project(longitude, latitude);
                Point back = EqualEarth.inverse(flat.x(), flat.y());
                assertThat(back.x()).isCloseTo(longitude, within(1e-6));
                assertThat(back.y()).isCloseTo(latitude, within(1e-6));
            }
        }
        assertThat(EqualEarth.inverse(9, 9).y()).isCloseTo(90, within(1e-6));
    }
}
