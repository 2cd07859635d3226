package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Story STORY = new Story(null, List.of(), List.of(), List.of(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"text\": \"Saturday\", \"from\": null, \"to\": null, \"basis\": \"published\"' | SATURDAY",
                "'\"text\": \"Saturday\", \"from\": \"2024-11-09\", \"to\": \"2024-11-09\", \"basis\": \"stated\"' | ",
                "'\"text\": null, \"from\": null, \"to\": \"2024-11-10\", \"basis\": \"published\"' | ",
            })
    void keepsTheWeekdayWhereTheWeekIsNotKnown(String time, DayOfWeek weekday) throws JsonProcessingException {
        JsonNode claim = JSON.readTree("{\"id\": \"c\", \"trigger\": {\"text\": \"raid\"}, \"time\": {" + time + "}}");
        assertThat(TellingReader.one(claim, List.of(), "a", 0, STORY).weekday()).isEqualTo(weekday);
    }
}
