package casus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.Location;
import casus.record.Outline;
import casus.record.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as more than usual and as new. */
class SignalsOfWeeksTest {
    private static final LocalDate BEGIN = LocalDate.parse("2025-01-06");

    @TempDir
    private Path folder = Path.of("");

    private Names names;
    private final List<Occurrence> told = new ArrayList<>();

    @BeforeEach
    void open() {
        names = new Names(Store.open(new Location(folder, null)));
    }

    /** An incident in a week of the record, counted from 0. */
    private Outline incident(int week, int day, String type, String mode, String actor, String recipient) {
        return incident(week, day, type, mode, actor, recipient, "occurred", false);
    }

    private Outline incident(
            int week,
            int day,
            String type,
            String mode,
            String actor,
            String recipient,
            String status,
            boolean background) {
        LocalDate date = BEGIN.plusWeeks(week).plusDays(day);
        Outline.Claim claim = new Outline.Claim(
                "c" + told.size(),
                "a",
                type,
                mode,
                "material_conflict",
                "190",
                -9.0,
                List.of(actor),
                List.of(recipient));
        return new Outline(
                "i" + told.size(),
                type,
                "material_conflict",
                status,
                background,
                date,
                date,
                new Outline.Place(null, null, null, null, null),
                2,
                2.0,
                null,
                List.of(claim));
    }

    private void tell(Outline incident) {
        told.add(Occurrences.of(incident, id -> {
                    throw new AssertionError("Counting reads no incident in full: " + id);
                })
                .orElseThrow());
    }

    private void attacks(int week, int count) {
        for (int i = 0; i < count; i++) {
            tell(incident(week, i, "ASSAULT", "aerial", "RUS.MIL", "UKR.CVL"));
        }
    }

    private List<Signal> surges(int week) {
        return new Surges(names, BEGIN).in(BEGIN.plusWeeks(week), told);
    }

    private List<Signal> firsts() {
        return new Firsts(names, BEGIN).all(told);
    }

    @Test
    void doubleTheMonthsMeanIsASurgeAndListsItsClaims() {
        for (int week = 0; week < 4; week++) {
            attacks(week, 2);
        }
        attacks(4, 4);
        assertThat(surges(3)).isEmpty();
        List<Signal> surges = surges(4);
        assertThat(surges).hasSize(1);
        assertThat(surges.get(0).text()).contains("between Russia and Ukraine", "4 incidents");
        assertThat(surges.get(0).because()).contains("2 a week");
        assertThat(surges.get(0).claims()).containsExactly("c8", "c9", "c10", "c11");
        assertThat(surges.get(0).sides()).containsExactly("RUS", "UKR");
    }

    @Test
    void lessThanDoubleIsNone() {
        for (int week = 0; week < 4; week++) {
            attacks(week, 2);
        }
        attacks(4, 3);
        assertThat(surges(4)).isEmpty();
    }

    @Test
    void oneIncidentAfterAQuietMonthIsNoneTwoAre() {
        attacks(0, 1);
        attacks(6, 1);
        assertThat(surges(6)).isEmpty();
        attacks(6, 1);
        assertThat(surges(6)).hasSize(1);
    }

    @Test
    void nothingIsASurgeBeforeTheRecordHasAMonth() {
        attacks(0, 1);
        attacks(3, 7);
        assertThat(surges(3)).isEmpty();
    }

    @Test
    void weeksWithoutAnyCountInTheMean() {
        attacks(0, 4);
        attacks(5, 2);
        Series series = Series.of(told, BEGIN, BEGIN.plusWeeks(5));
        assertThat(series.weeks()).extracting(Bucket::incidents).containsExactly(4, 0, 0, 0, 0, 2);
        assertThat(series.days()).hasSize(42);
        Series.Week last = series.compared().get(5);
        assertThat(last.month()).isEqualTo(new Baseline(4, 0));
        assertThat(last.year()).isEqualTo(new Baseline(5, 0.8));
        assertThat(last.bucket().killedLow()).isEqualTo(4);
        assertThat(last.bucket().killedHigh())
                .as("without a highest figure the lowest counts")
                .isEqualTo(4);
        assertThat(last.bucket().confirmed()).isEqualTo(2);
        assertThat(last.bucket().conflict()).isEqualTo(18);
    }

    @Test
    void bandsBeginOverATenthAndOverAQuarter() {
        Baseline ten = new Baseline(4, 10);
        assertThat(ten.band(11)).isEqualTo(Baseline.Band.LEVEL);
        assertThat(ten.band(11.1)).isEqualTo(Baseline.Band.ABOVE);
        assertThat(ten.band(12.5)).isEqualTo(Baseline.Band.ABOVE);
        assertThat(ten.band(12.6)).isEqualTo(Baseline.Band.FAR_ABOVE);
        assertThat(ten.band(8.9)).isEqualTo(Baseline.Band.BELOW);
        assertThat(ten.band(7)).isEqualTo(Baseline.Band.FAR_BELOW);
        assertThat(new Baseline(0, 0).band(3)).isEqualTo(Baseline.Band.UNKNOWN);
    }

    @Test
    void theFirstFightOfTwoSidesIsOneAndTheSecondIsNot() {
        tell(incident(5, 0, "ASSAULT", "firearms", "BOL.MIL", "PRY.COP"));
        tell(incident(6, 0, "ASSAULT", "firearms", "PRY.MIL", "BOL"));
        assertThat(firsts()).extracting(Signal::kind).containsExactly(Signal.Kind.FIRST_CLASH);
        assertThat(firsts().get(0).claims()).containsExactly("c0");
    }

    @Test
    void whatIsToldAsHistoryWasThereBefore() {
        tell(incident(7, 0, "ASSAULT", "firearms", "BOL.MIL", "PRY.COP"));
        tell(incident(5, 0, "ASSAULT", "firearms", "BOL.MIL", "PRY.COP", "occurred", true));
        assertThat(firsts()).isEmpty();
    }

    @Test
    void nothingIsAFirstInTheRecordsFirstMonth() {
        tell(incident(3, 6, "ASSAULT", "firearms", "BOL.MIL", "PRY.COP"));
        assertThat(firsts()).isEmpty();
    }

    @Test
    void aNewWeaponAndANewSideInAWarAreTold() {
        attacks(0, 1);
        tell(incident(5, 0, "ASSAULT", "drone", "UKR.MIL", "RUS"));
        tell(incident(6, 0, "ASSAULT", "firearms", "PRK.MIL", "UKR.MIL"));
        assertThat(firsts()).extracting(Signal::kind).containsExactly(Signal.Kind.NEW_WEAPON, Signal.Kind.NEW_ACTOR);
        assertThat(firsts().get(0).text()).contains("drones");
        assertThat(firsts().get(1).text()).contains("North Korea");
    }

    @Test
    void plansAndThreatsAreNoFirstsAndHaveASeriesOfTheirOwn() {
        tell(incident(5, 0, "ASSAULT", "firearms", "BOL.MIL", "PRY.COP", "possible", false));
        assertThat(firsts()).isEmpty();
        assertThat(told.get(0).isNews()).isFalse();
        assertThat(told.get(0).isAhead()).isTrue();
    }

    @Test
    void aSignalKeepsItsIdAsTheRecordGrows() {
        for (int week = 0; week < 5; week++) {
            attacks(week, week < 4 ? 1 : 3);
        }
        String id = surges(4).get(0).id();
        attacks(4, 1);
        assertThat(surges(4).get(0).id()).isEqualTo(id);
    }

    @Test
    void sidesAreStatesButForGroupsOfTheirOwn() {
        assertThat(Sides.of("USA.GOV.somebody")).contains("USA");
        assertThat(Sides.of("NGA.REB.boko-haram")).contains("NGA.REB.boko-haram");
        assertThat(Sides.of("IGO.african-union")).contains("IGO.african-union");
        assertThat(Sides.of("CVL")).isEmpty();
        assertThat(Sides.at("CVL", "UKR")).contains("UKR");
        assertThat(Sides.at("unknown", "UKR")).isEmpty();
        assertThat(Sides.of("PERSON.somebody")).isEmpty();
    }
}
