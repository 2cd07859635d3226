package casus.ingest;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** The dates of feeds, which write them as mail does ("Mon, 11 Nov 2024 08:00:00 GMT") or as ISO 8601 has it. */
final class FeedDates {
    private static final Map<String, String> ZONES = Map.of(
            "UT", "GMT", "UTC", "GMT", "Z", "GMT", "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500",
            "PST", "-0800", "PDT", "-0700");

    private FeedDates() {}

    /** In ISO 8601 where the text is a date of mail, else as it stands. */
    static String written(String text) {
        String mail =
                text.strip().replaceFirst("^[A-Za-z]{3,9},?\\s+(?=\\d)", "").replaceFirst("^0(?=\\d )", "");
        int zone = mail.lastIndexOf(' ');
        String last = mail.substring(zone + 1);
        String settled = zone < 0 ? mail : mail.substring(0, zone + 1) + ZONES.getOrDefault(last, last);
        try {
            return ZonedDateTime.parse(settled, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toOffsetDateTime()
                    .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx"));
        } catch (DateTimeException e) {
            return text;
        }
    }
}
