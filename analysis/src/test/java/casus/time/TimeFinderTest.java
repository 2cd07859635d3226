package casus.time;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values and intervals; every article is published on 10 November 2024, a Sunday. */
class TimeFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        The treaty was signed on March 3, 2015.                 | March 3, 2015=2015-03-03
        They met on 12 July 2019 in Oslo.                       | 12 July 2019=2019-07-12
        They met on the 5th of June 2021 in Oslo.               | the 5th of June 2021=2021-06-05
        The accord of 2009-04-17 lapsed.                        | 2009-04-17=2009-04-17
        In February, the army crossed the river.                | February=2024-02
        In December, the army crossed the river.                | December=2023-12
        In December, the army will cross the river.             | December=2024-12
        The envoy arrived on Tuesday.                           | Tuesday=2024-11-05
        The envoy will arrive on Tuesday.                       | Tuesday=2024-11-12
        The envoy is expected to arrive on Tuesday.             | Tuesday=2024-11-12
        The envoy arrived last Friday night.                    | last Friday night=2024-11-08TNI
        The envoy left on Nov. 7.                               | Nov. 7=2024-11-07
        The envoy will leave on Jan. 14.                        | Jan. 14=2025-01-14
        Troops left the town two years ago.                     | two years ago=2022
        Troops left the town three days ago.                    | three days ago=2024-11-07
        Troops left the town six weeks ago.                     | six weeks ago=2024-W39
        Troops left the town last month.                        | last month=2024-10
        Troops left the town early last year.                   | early last year=2023
        Troops will leave the town next week.                   | next week=2024-W46
        Troops left the town in the third quarter of 2010.      | the third quarter of 2010=2010-Q3
        Troops left the town in the summer of 1998.             | the summer of 1998=1998-SU
        Troops left the town in the 1980s.                      | the 1980s=198
        The fort was built in the 17th century.                 | the 17th century=16
        The talks lasted five hours.                            | five hours=PT5H
        The siege lasted more than two and a half years.        | more than two and a half years=P2Y6M
        The siege lasted several weeks.                         | several weeks=PXW
        Shells fall on the village every day.                   | every day=P1D
        Shells hit the village at 0430 GMT on Friday.           | 0430 GMT on Friday=2024-11-08T04:30Z
        Shells hit the village this morning.                    | this morning=2024-11-10TMO
        The border has been closed since the Korean War.        | the Korean War=1950-06-25/1953-07-27
        Raids went on during Ramadan 2023.                      | Ramadan 2023=2023-03-23/2023-04-21
        The strike began on Christmas Day.                      | Christmas Day=2023-12-25
        The strike began on Memorial Day.                       | Memorial Day=2024-05-27
        The two armies clashed recently.                        | recently=PAST_REF
        Unrest has grown over the years.                        | years=PXY
        The envoy could not be found on Tuesday.                | Tuesday=2024-11-05
        The envoy could be found on Tuesday.                    | Tuesday=2024-11-12
        They heard a message read Tuesday at the square.        | Tuesday=2024-11-05
        Norway was the first state to join the pact on Tuesday. | Tuesday=2024-11-05
        The envoy refused to speak on Tuesday.                  | Tuesday=2024-11-05
        The envoy agreed to speak on Tuesday.                   | Tuesday=2024-11-12
        The court postponed the hearing until Tuesday.          | Tuesday=2024-11-12
        The guard waited until Tuesday.                         | Tuesday=2024-11-05
        The union called a strike for Tuesday.                  | Tuesday=2024-11-12
        The offer had been scheduled to expire on Tuesday.      | Tuesday=2024-11-05
        The ship left, as planned, on Tuesday.                  | Tuesday=2024-11-05
        The mine lost money in the year ended March 31.         | March 31=2024-03-31
        The mine lost money in the latest quarter.              | the latest quarter=2024-Q3
        Rebels attacked the depot at 2200 on 18 March.          | 2200 on 18 March=2024-03-18T22:00
        Exports rose in the last half of 2019.                  | the last half of 2019=2019-H2
        Exports were higher than in the same month last year.   | the same month last year=2023-11
        They signed a June agreement with the union.            | June=2024-06
        The court will soon hear the appeal.                    | soon=FUTURE_REF
        The pact follows months of quarrels.                    | months=PXM
        Prices may fall in the near term.                       | the near term=FUTURE_REF
        Few ships call at the port these days.                  | these days=PRESENT_REF
        The mill burned down three Sundays ago.                 | three Sundays ago=2024-10-20
        The mill burned down two winters ago.                   | two winters ago=2022-WI
        Patrols pass twice a day.                               | twice a day=P1D
        The fair opens in the week of March 6.                  | the week of March 6=2025-W10
        By mid-afternoon the square was full.                   | mid-afternoon=2024-11-10TAF
        The raid was over by year's end.                        | year's end=2024-12-31
        More talks are due over the coming days.                | the coming days=PXD
        Lawyers looked for ways around Tuesday's ruling.        | Tuesday=2024-11-05
        Students planned a march in the capital on Tuesday.     | Tuesday=2024-11-12
        They spoke about the planned visit in December.         | December=2024-12
        That 1978 resolution calls for peace.                   | 1978=1978
        The next couple of years will be hard.                  | The next couple of years=P2Y
        """)
    void resolves(String sentence, String expected) {
        assertThat(values(sentence)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        A 12-year-old boy was hurt.                            |
        Some 2000 soldiers crossed the river.                  |
        The council passed Resolution 1973 without a vote.     |
        Officials may march to the embassy.                    |
        The men were 45 years old.                             |
        They paid $1990 for the radio.                         |
        He spoke on the show 60 Minutes about the flood.       |
        The state daily Nowiny denied it.                      |
        May Olsen paid the fine.                               |
        The team won 3-1 and then lost 2-0.                    |
        Call 555 2019 for help.                                |
        As soon as possible, the ship left.                    |
        Soon after the raid the bridge fell.                   |
        The rebels soon controlled the port.                   |
        The long-term plan failed.                             |
        It was the end of the line for the May family.         |
        """)
    void leavesAlone(String sentence) {
        assertThat(values(sentence)).isEmpty();
    }

    @Test
    void boundsStayOpen() {
        TimeMention since = only("The two sides have been at war since 2011.");
        assertThat(since.from()).isEqualTo("2011-01-01");
        assertThat(since.to()).isNull();
        TimeMention before = only("The bridge was destroyed before 2011.");
        assertThat(before.from()).isNull();
        assertThat(before.to()).isEqualTo("2010-12-31");
    }

    @Test
    void thirdsOfMonthsAndYears() {
        assertThat(only("The army crossed the river in late October.").from()).isEqualTo("2024-10-21");
        assertThat(only("The army crossed the river in early 2019.").to()).isEqualTo("2019-04-30");
    }

    @Test
    void recentlyIsTheMonthBehind() {
        TimeMention recently = only("The two armies clashed recently.");
        assertThat(recently.from()).isEqualTo("2024-10-10");
        assertThat(recently.to()).isEqualTo("2024-11-10");
    }

    @Test
    void numericDatesGoByTheOthersOfTheText() {
        assertThat(values("The pact of 11/10/2024 held.")).contains("11/10/2024=2024-11-10");
        assertThat(values("The pact of 11/10/2024 held, and that of 25/10/2024 did not."))
                .contains("11/10/2024=2024-10-11");
        assertThat(values("The pact of 11/10/2024 held, and that of 10/25/2024 did not."))
                .contains("11/10/2024=2024-11-10");
    }

    private static TimeMention only(String text) {
        List<TimeMention> times = Engine.raw(text).times();
        assertThat(times).hasSize(1);
        return times.get(0);
    }

    private static String values(String text) {
        return Engine.raw(text).times().stream()
                .map(mention -> mention.text() + "=" + mention.value())
                .collect(Collectors.joining("; "));
    }
}
