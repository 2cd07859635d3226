package casus.incident;

/**
 * What each kind of evidence counts, in points; chosen on annotated groups of reports, rounded. From {@link #TOGETHER} points on two
 * tellings are more likely of one happening than not.
 */
final class Weights {
    static final double TOGETHER = 4;
    /** What two groups must have on average, each telling of one with each of the other. */
    static final double AVERAGE = 3.2;

    static final double SAME_WORD = 2.5;
    /** Killed and wounded are words of every such report. */
    static final double SAME_TOLL_WORD = 2;

    static final double SAME_CODE = 3;
    /** Other words, one kind: bombing and shelling, arrest and capture. */
    static final double KIN = 2;
    /** One tells the act, one its dead and hurt. */
    static final double ACT_AND_TOLL = 1;

    /** One tells the act, one a victim that it does not count: as often another crime. */
    static final double ACT_AND_VICTIM = 0.5;
    /** The same parties break off relations or sign a treaty once, not every week. */
    static final double SELDOM = 1.5;

    static final double SAME_ROOT = -0.3;
    static final double SAME_QUAD = -1.2;
    static final double OTHER_QUAD = -2;
    static final double SAME_MODE = 0.3;
    static final double OTHER_MODE = -1;

    static final double SAME_PARTY = 0.5;
    static final double OTHER_PARTY = -0.3;
    static final double SWAPPED_PARTIES = -2;

    /** No state is in both, neither by who takes part nor by the place. */
    static final double OTHER_STATES = -2;

    static final double SAME_PLACE = 1.5;
    /** A province or a sea. */
    static final double SAME_REGION = 0.8;

    static final double NEAR_PLACE = 1;
    static final double SAME_COUNTRY = 0.3;
    static final double NOT_FAR = -1;

    static final double SAME_DAY = 1.5;
    static final double SAME_DAYS = 0.8;
    static final double SAME_LONG_TIME = 0.3;
    static final double NEXT_DAYS = -1.5;

    /** Of what does not come again the next day, such as a signature: reports differ by a day. */
    static final double DAY_MISTAKEN = -0.5;

    static final double SAME_NUMBER = 1;
    /** Other numbers of those seized or sent; tolls differ among reports of one happening. */
    static final double OTHER_NUMBER = -2;

    static final double SAME_WORDS = 0.3;

    /** Enough by itself: what one article tells as one. */
    static final double ONE_SCENE = 6;

    static final double SAME_ARTICLE = 2.2;
    static final double SAME_SENTENCE = -2.5;
    static final double STORY_NAMES = 3.5;
    static final double STORY_NUMBERS = 3;
    /** Share of common numbers that is taken for a story without any. */
    static final double UNKNOWN_NUMBERS = 0.3;

    static final double STORY_WORDS = 2.4;
    /** What two articles on different stories have in common. */
    static final double STORY_EXPECTED = 2.9;

    /** An article on another story that recalls this one has its words in one sentence. */
    static final double RECALL_WORDS = 3;

    static final double RECALL_EXPECTED = 2.5;

    static final double HISTORY_AGAINST_NEWS = -2;
    static final double HISTORY_AGAINST_NEWS_DATED = -0.5;
    static final double OPEN_AGAINST_DONE = -0.7;

    private Weights() {}
}
