package casus.flink;

import casus.incident.Story;
import casus.incident.Telling;
import casus.record.Packed;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Claims without articles, made by number for measuring: the same number gives the same claim. Each happening is told three times within
 * two days, by articles of one claim; states, towns and words are as unevenly spread as in news.
 *
 * @param perDay how many claims a day
 */
record MadeClaims(int perDay) implements Serializable {
    private static final LocalDate FIRST = LocalDate.parse("1700-01-01");
    private static final List<String> STATES = List.of(
            "USA", "RUS", "UKR", "ISR", "CHN", "IRN", "SYR", "IND", "PAK", "GBR", "FRA", "DEU", "TUR", "SDN", "YEM",
            "IRQ", "AFG", "MMR", "NGA", "ETH", "SOM", "MLI", "COD", "LBN", "EGY", "SAU", "PRK", "KOR", "JPN", "POL",
            "VEN", "COL", "MEX", "HTI", "LBY", "TCD", "NER", "BFA", "ARM", "AZE");
    private static final List<String[]> ACTS = List.of(
            new String[] {"ASSAULT", "190", "material_conflict", "attack"},
            new String[] {"ASSAULT", "183", "material_conflict", "bomb"},
            new String[] {"MOBILIZE", "152", "material_conflict", "deploy"},
            new String[] {"SANCTION", "163", "material_conflict", "sanction"},
            new String[] {"ACCUSE", "112", "verbal_conflict", "accus"},
            new String[] {"THREATEN", "138", "verbal_conflict", "threaten"},
            new String[] {"REJECT", "128", "verbal_conflict", "reject"},
            new String[] {"CONSULT", "042", "verbal_cooperation", "visit"},
            new String[] {"AGREE", "057", "verbal_cooperation", "sign"},
            new String[] {"AID", "073", "material_cooperation", "send"});
    private static final int TELLINGS = 3;
    private static final int TOWNS = 60;
    private static final int NAMES = 8;
    private static final int WORDS = 20;
    private static final int VOCABULARY = 20_000;

    /** Claims in the contract's form, one for each act; only telling and id differ from number to number. */
    private static final List<byte[]> CLAIMS =
            ACTS.stream().map(MadeClaims::claim).toList();

    /** When the stream stands at a number, in milliseconds. */
    long time(long number) {
        return Days.time(FIRST.plusDays(number / TELLINGS * TELLINGS / perDay));
    }

    /** The claim of a number with what its incident is made of. */
    Member member(long number) {
        long happening = number / TELLINGS;
        Random what = new Random(happening * 1_000_003);
        Random telling = new Random(number * 7_919 + 1);
        LocalDate day = FIRST.plusDays(happening * TELLINGS / perDay);
        String state = STATES.get(uneven(what, STATES.size()));
        String other = STATES.get(uneven(what, STATES.size()));
        String town = state + "-town" + uneven(what, TOWNS);
        String[] act = ACTS.get(what.nextInt(ACTS.size()));
        List<String> names = new ArrayList<>(List.of(town, state, other));
        while (names.size() < NAMES) {
            names.add("name" + uneven(telling.nextInt(3) > 0 ? what : telling, VOCABULARY));
        }
        Set<String> words = new HashSet<>();
        List<String> story = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            story.add("word" + uneven(telling.nextInt(2) > 0 ? what : telling, VOCABULARY));
        }
        words.add(act[3]);
        words.addAll(story.subList(0, 5));
        String id = "made" + number;
        LocalDate published = day.plusDays(telling.nextInt(2));
        boolean dated = telling.nextInt(10) < 7;
        int killed = act[0].equals("ASSAULT") ? 1 + what.nextInt(30) : 0;
        Telling told = new Telling(
                id,
                "article" + number,
                0,
                published,
                act[0],
                null,
                act[1],
                act[2],
                act[3],
                Set.of(state + ".MIL"),
                Set.of(other),
                dated ? new Telling.When(day, day, true) : null,
                null,
                new Telling.Where(
                        town,
                        state,
                        null,
                        (double) Math.floorMod(town.hashCode(), 80),
                        (double) Math.floorMod(town.hashCode() / 80, 170),
                        "city"),
                killed == 0 ? Map.of() : Map.of("killed", new Telling.Range((double) killed, (double) killed)),
                words,
                new Story(published, names.stream().distinct().toList(), List.of("" + killed), story, List.of()),
                0,
                60,
                "occurred",
                false,
                false,
                -1);
        byte[] claim = CLAIMS.get(ACTS.indexOf(act));
        return new Member(
                told,
                claim,
                List.of(),
                new Member.Origin(
                        "made:" + number, null, "Outlet " + telling.nextInt(50), "A report", published.toString()));
    }

    /** Small numbers come far more often than large ones. */
    private static int uneven(Random random, int below) {
        double part = random.nextDouble();
        return (int) (part * part * part * below);
    }

    private static byte[] claim(String[] act) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("id", "made").put("article", "made").put("kind", "event");
        claim.putObject("evidence")
                .put("begin", 0)
                .put("end", 60)
                .put("exact", "soldiers of one state " + act[3] + " the other in a town near the border")
                .put("prefix", "On Monday, officials said, ")
                .put("suffix", ", and nothing more was known by")
                .put("part", "body");
        claim.putArray("slots");
        claim.put("status", "occurred").put("certainty", "certain").put("background", false);
        claim.putObject("attribution").put("kind", "author").putNull("source").putArray("chain");
        claim.putObject("time")
                .put("from", "2024-01-01")
                .put("to", "2024-01-01")
                .put("precision", "day")
                .put("basis", "stated");
        claim.putObject("place").put("name", "Town").put("country", "UKR").put("precision", "city");
        claim.put("type", act[0]).put("cameo", act[1]).put("quad", act[2]).put("rule", "made");
        claim.putArray("actors").add("UKR.MIL");
        claim.putArray("recipients").add("RUS");
        return Packed.json(claim);
    }
}
