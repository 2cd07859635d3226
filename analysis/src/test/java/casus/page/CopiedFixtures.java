package casus.page;

/** Sentences that the tests of copied text share. */
final class CopiedFixtures {
    static final String PARAGRAPH =
            "The council of the river towns met on Friday to hear what the two ministers had agreed on in the night. ";
    static final String SECOND =
            "Both of them left before the morning, and the mayor said that no paper had been signed by anyone at all. ";
    static final String THIRD =
            "The next meeting is planned for the spring, when the water is high and the ferries can land on the east side. ";

    private CopiedFixtures() {}

    static Page read(String... lines) {
        return CopiedText.read(String.join("\n\n", lines));
    }

    /** The label of the first block that starts so. */
    static String labelOf(Page page, String start) {
        return page.blocks().stream()
                .filter(block -> block.text().startsWith(start))
                .findFirst()
                .map(Block::label)
                .orElse("none");
    }
}
