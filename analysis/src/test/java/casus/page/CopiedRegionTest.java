package casus.page;

import static casus.page.CopiedFixtures.PARAGRAPH;
import static casus.page.CopiedFixtures.SECOND;
import static casus.page.CopiedFixtures.THIRD;
import static casus.page.CopiedFixtures.labelOf;
import static casus.page.CopiedFixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stretch of copied text is the article, and what stands behind its end. */
class CopiedRegionTest {
    @Test
    void tellsCommentsFromOtherStoriesAfterTheEnd() {
        Page page = read(
                "Towns hear of the deal",
                PARAGRAPH,
                PARAGRAPH,
                "More from the valley",
                "Fog stays",
                "Ministers fall out over the price …",
                "2 comments",
                "Ada: well done");
        assertThat(labelOf(page, "Fog stays")).isEqualTo("related");
        assertThat(labelOf(page, "Ministers fall")).isEqualTo("related");
        assertThat(labelOf(page, "Ada: well done")).isEqualTo("comment");
    }

    @Test
    void takesNoThreadOfPostsForTheArticleHoweverLong() {
        List<String> lines = new ArrayList<>(List.of("Towns by the river hear of the deal", PARAGRAPH, SECOND));
        for (int i = 0; i < 6; i++) {
            lines.add("Rating: " + i + " votes");
            lines.add("I have taken that ferry for years, number " + i
                    + ", and nobody has asked me what I want instead of it.");
            lines.add("My father took it " + i
                    + " times a week as well, and he would have laughed at the whole of their plan.");
        }
        Page page = read(lines.toArray(String[]::new));
        assertThat(labelOf(page, "The council")).isEqualTo("body");
        assertThat(labelOf(page, "I have taken")).isEqualTo("comment");
        assertThat(labelOf(page, "My father took it 5")).isEqualTo("comment");
    }

    @Test
    void takesNoRowOfTeasersWithTitlesStuckToThemForTheArticle() {
        String teaser =
                "Ferry sinks in the fogThe old boat went down on the east side in the night, and all of its crew got out in time.";
        Page page = read(
                teaser,
                teaser.replace("old", "new"),
                teaser.replace("old", "long"),
                teaser.replace("old", "wide"),
                teaser.replace("old", "last"),
                "Towns by the river hear of the deal",
                "By Ada Quill",
                PARAGRAPH,
                SECOND);
        assertThat(labelOf(page, "The council")).isEqualTo("body");
        assertThat(page.blocks())
                .filteredOn(block -> block.text().startsWith("Ferry sinks"))
                .allMatch(block -> block.part() == null);
    }

    @Test
    void takesUpTheTextOnTheSameSubjectBehindARowOfAdverts() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "Jobs in the valley",
                "Baker",
                "Pilot",
                "Clerk",
                "Cook",
                "All jobs",
                "The mayor and the ministers of both towns will meet again on Friday night, to agree on who pays for the paper that the council has not signed.",
                "Best of the web",
                "A gardener from the far south has grown a pumpkin of such weight that it took a crane, six neighbours and most of one morning to move it.");
        assertThat(labelOf(page, "The mayor and")).isEqualTo("body");
        assertThat(labelOf(page, "A gardener")).isEqualTo("related");
    }

    @Test
    void tellsHeadlinesOfOtherStoriesBelowALineThatAnnouncesThem() {
        Page page = read(
                "Towns by the river hear of the deal",
                PARAGRAPH,
                SECOND,
                "READ MORE",
                "Ferry sinks in the fog on the east side while both of the ministers look for a new boat to take its place",
                "Pilots of the old boat ask for more pay and for a night off in each of the weeks in which the fog stays",
                THIRD,
                "Nobody at the table wanted to say what the bridge would cost, nor who of them would have to pay for it.");
        assertThat(labelOf(page, "Ferry sinks")).isEqualTo("related");
        assertThat(labelOf(page, "Pilots of")).isEqualTo("related");
        assertThat(labelOf(page, "The next meeting")).isEqualTo("body");
    }

    @Test
    void findsTheArticleOfAScriptWithoutBlanksBesideHeadlinesThatAsk() {
        Page page = read(
                "川の町の橋",
                "町の議会は金曜日に二人の大臣の合意について話し合い、橋の費用を誰が払うのかを尋ねた。",
                "次の会議は春に開かれる。",
                "特集",
                "新しい船はどこから来るのか？",
                "霧の朝に何を食べるのか？");
        assertThat(labelOf(page, "町の議会")).isEqualTo("body");
        assertThat(labelOf(page, "新しい船")).isEqualTo("related");
    }
}
