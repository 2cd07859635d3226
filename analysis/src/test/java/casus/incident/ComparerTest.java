package casus.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class ComparerTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-9);
    private static final Telling.Where POLTAVA = Told.city("Poltava", "UKR", 49.59, 34.55);
    private static final Telling.Where SUBURB = Told.city("Pisochyn", "UKR", 49.95, 36.1);
    private static final Telling.Where BELGOROD = Told.city("Belgorod", "RUS", 50.6, 36.59);

    private static Comparison compare(Told one, Told other) {
        Telling a = one.telling();
        Telling b = other.telling();
        Comparison comparison = new Comparer().compare(a, b);
        Comparison turned = new Comparer().compare(b, a);
        assertThat(turned.score()).isCloseTo(comparison.score(), EXACT);
        assertThat(turned.barred()).isEqualTo(comparison.barred());
        return comparison;
    }

    private static double score(Told other) {
        return compare(Told.strike(), other).score();
    }

    @Test
    void takesTheSameActPlaceAndDayForOneHappening() {
        Comparison comparison = compare(Told.strike(), Told.strike());
        assertThat(comparison.barred()).isFalse();
        assertThat(comparison.score()).isGreaterThan(Grouper.THRESHOLD);
        assertThat(comparison.because())
                .contains("the same act (strike)", "the same place (Kharkiv)", "the same day (2025-09-03)");
    }

    @Test
    void barsAnotherDayOfWhatMayComeAgain() {
        Comparison comparison = compare(Told.strike(), Told.strike().on("2025-09-04"));
        assertThat(comparison.barred()).isTrue();
        assertThat(comparison.because()).contains("another day (2025-09-03, 2025-09-04)");
    }

    @Test
    void barsAnotherWeekdayWhereTheWeekIsNotKnown() {
        Told saturday = Told.strike().sometime(DayOfWeek.SATURDAY);
        assertThat(compare(saturday, Told.strike().sometime(DayOfWeek.THURSDAY)).barred())
                .isTrue();
        assertThat(compare(saturday, Told.strike().sometime(DayOfWeek.SATURDAY)).because())
                .contains("the same day of a week (SATURDAY)");
        assertThat(compare(saturday, Told.strike().undated()).barred()).isFalse();
        Told signed = Told.strike().act("sign", "SUPPORT", "057").sometime(DayOfWeek.MONDAY);
        assertThat(compare(signed, Told.strike().act("sign", "SUPPORT", "057").sometime(DayOfWeek.TUESDAY))
                        .barred())
                .isFalse();
    }

    @Test
    void countsAProvinceOrASeaLessThanATown() {
        Telling.Where sea = new Telling.Where("Black Sea", null, null, null, null, "region");
        double there = compare(Told.strike().at(sea), Told.strike().at(sea)).score();
        assertThat(there).isLessThan(score(Told.strike()));
        assertThat(there)
                .isGreaterThan(compare(Told.strike().nowhere(), Told.strike().nowhere())
                        .score());
    }

    @Test
    void forgivesADayWhereTheActDoesNotComeAgain() {
        Told one = Told.strike().act("sever", "SANCTION", "161");
        Told other = Told.strike().act("break", "SANCTION", "161");
        assertThat(compare(one, other.on("2025-09-04")).barred()).isFalse();
        assertThat(compare(one, other.on("2025-09-08")).barred()).isTrue();
    }

    @Test
    void barsAnotherTownAndAnotherCountry() {
        assertThat(compare(Told.strike(), Told.strike().at(POLTAVA)).because())
                .contains("another place (Kharkiv, Poltava)");
        assertThat(compare(Told.strike(), Told.strike().at(POLTAVA)).barred()).isTrue();
        assertThat(compare(Told.strike(), Told.strike().at(BELGOROD)).barred()).isTrue();
        assertThat(compare(Told.strike(), Told.strike().at(SUBURB)).barred()).isFalse();
    }

    @Test
    void countsTheSameWordMoreThanKinAndKinMoreThanStrangers() {
        double kin = score(Told.strike().act("shell", "ASSAULT", "194"));
        double stranger = score(Told.strike().act("arrest", "COERCE", "173"));
        assertThat(score(Told.strike())).isGreaterThan(kin);
        assertThat(kin).isGreaterThan(stranger);
    }

    @Test
    void countsAKindOfAnActAsTheAct() {
        Told one = Told.strike().act("bombing", "ASSAULT", "183");
        assertThat(compare(one, Told.strike().act("attack", "ASSAULT", "1831")).score())
                .isGreaterThan(compare(one, Told.strike().act("attack", "ASSAULT", "190"))
                        .score());
    }

    @Test
    void countsATollForTheActMoreThanAVictimThatIsNotCounted() {
        Told toll = Told.strike().act("kill", "ASSAULT", "180").count("killed", 7);
        Told victim = Told.strike().act("kill", "ASSAULT", "180").count("killed", 1);
        assertThat(score(toll)).isGreaterThan(score(victim));
    }

    @Test
    void takesPointsForOtherAndSwappedParties() {
        double same = score(Told.strike());
        double other = score(Told.strike().by("BLR.MIL"));
        double swapped = score(Told.strike().by("UKR.MIL").to("RUS"));
        assertThat(other).isLessThan(same);
        assertThat(swapped).isLessThan(other);
        assertThat(score(Told.strike().by("RUS.MIL.air-force"))).isBetween(other, same);
    }

    @Test
    void takesPointsWhereNoStateIsInBoth() {
        Told one = Told.strike().nowhere();
        Told near = Told.strike().nowhere().by("RUS").to("POL");
        Told far = Told.strike().nowhere().by("PAK").to("AFG");
        assertThat(compare(one, far).score()).isLessThan(compare(one, near).score() - 2);
    }

    @Test
    void letsBothSidesOfATalkStandInAnyOrder() {
        Told one = Told.strike().act("meet", "CONSULT", "040").by("CHN", "PHL").to();
        Told other = Told.strike().act("meet", "CONSULT", "040").by("PHL").to("CHN");
        assertThat(compare(one, other).because()).anyMatch(reason -> reason.startsWith("the same parties"));
        assertThat(compare(one, other).score()).isGreaterThan(Grouper.THRESHOLD);
    }

    @Test
    void countsTheSameNumberAndMindsAnotherOnlyWhereItDoesNotGrow() {
        Told seized = Told.strike().act("seize", "COERCE", "173").count("captured", 23);
        double same = compare(
                        seized, Told.strike().act("seize", "COERCE", "173").count("captured", 23))
                .score();
        double other = compare(
                        seized, Told.strike().act("seize", "COERCE", "173").count("captured", 26))
                .score();
        assertThat(same - other).isCloseTo(Weights.SAME_NUMBER - Weights.OTHER_NUMBER, EXACT);
        assertThat(compare(Told.strike().count("killed", 5), Told.strike().count("killed", 8))
                        .score())
                .isCloseTo(score(Told.strike()), EXACT);
    }

    @Test
    void findsALaterReportLessLikely() {
        Told one = Told.strike().undated().published("2025-09-04");
        double soon =
                compare(one, Told.strike().undated().published("2025-09-05")).score();
        double later =
                compare(one, Told.strike().undated().published("2025-09-22")).score();
        assertThat(later).isLessThan(soon);
        assertThat(compare(one, Told.strike().undated().published("2026-09-22")).barred())
                .isTrue();
    }

    @Test
    void countsStoriesWithTheSameNames() {
        Told one = Told.strike().words().story("kharkiv", "holub", "prospekt");
        double same = compare(one, Told.strike().words().story("kharkiv", "holub", "prospekt"))
                .score();
        double other = compare(one, Told.strike().words().story("odesa", "port", "panama"))
                .score();
        assertThat(same).isGreaterThan(other + 2);
    }

    @Test
    void countsASentenceThatRecallsTheOtherStory() {
        Told old = Told.strike().story("kharkiv", "tram", "depot", "night");
        Told recall = Told.strike().undated().published("2025-10-01").story("lviv", "club");
        double told = compare(old, recall.words("tram", "depot", "kharkiv")).score();
        double other = compare(old, recall.words("grain", "ship", "panama")).score();
        assertThat(told).isGreaterThan(other);
    }

    @Test
    void keepsHistoryAndPlansApartFromNews() {
        double same = score(Told.strike());
        assertThat(score(Told.strike().recalled())).isLessThan(same);
        assertThat(score(Told.strike().undated().recalled()))
                .isLessThan(score(Told.strike().recalled()));
        assertThat(score(Told.strike().planned())).isLessThan(same);
    }

    @Test
    void joinsWhatOneArticleTellsAsOneScene() {
        Told act = Told.strike().in("a").scene(0);
        Told toll = Told.strike().in("a").act("kill", "ASSAULT", "180").from(50);
        assertThat(compare(act, toll.scene(0)).because()).contains("told as one in one article");
        assertThat(compare(act, toll.scene(0)).score())
                .isGreaterThan(compare(act, toll.scene(1)).score());
    }
}
