package casus.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Incidents by place. */
final class PicturesOfPlaces {
    private static final String PLACE = "place, country, latitude, longitude, place_precision";

    private PicturesOfPlaces() {}

    static List<Pictures.Spot> spots(Handle handle, Counted counted) {
        return counted.query(
                        handle,
                        PLACE + ", COUNT(*) AS incidents, SUM(background) AS background, SUM(reports) AS reports,"
                                + " SUM(sources) AS sources, MIN(id) AS one",
                        " GROUP BY " + PLACE + " ORDER BY incidents DESC, one")
                .map((rs, ctx) -> {
                    boolean country = "country".equals(rs.getString("place_precision"));
                    return new Pictures.Spot(
                            rs.getString("place"),
                            rs.getString("country"),
                            country ? null : number(rs, "latitude"),
                            country ? null : number(rs, "longitude"),
                            rs.getString("place_precision"),
                            rs.getInt("incidents"),
                            rs.getInt("background"),
                            rs.getInt("reports"),
                            rs.getInt("sources"),
                            rs.getString("one"));
                })
                .list();
    }

    private static @Nullable Double number(ResultSet rs, String column) throws SQLException {
        double value = rs.getDouble(column);
        return rs.wasNull() ? null : value;
    }
}
