package casus.export;

import casus.record.ActorQuery;
import java.util.List;

/** One line of the table of ACLED's types: which incidents are of it. */
record AcledRule(String root, String mode, String actor, String target, String harm) {
    private static final String ANY = "*";
    private static final String NONE = "-";

    static AcledRule of(String[] cells) {
        return new AcledRule(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    boolean fits(Happening happening) {
        return root.equals(happening.type())
                && (mode.equals(ANY) || mode.equals(mode(happening)))
                && side(actor, happening.oneSide(), happening)
                && side(target, happening.otherSide(), happening)
                && (harm.equals(ANY) || happening.harmed());
    }

    private static String mode(Happening happening) {
        String mode = happening.mode();
        if (mode == null) {
            return NONE;
        }
        return mode.equals("seize") && happening.isAbout("territory") ? "seize-territory" : mode;
    }

    private static boolean side(String wanted, List<ActorQuery.Actor> side, Happening happening) {
        return switch (wanted) {
            case ANY -> true;
            case "civilians" -> Parties.civilians(side);
            case "rebels" -> side.stream().anyMatch(one -> Parties.armed(one) && !Parties.state(one));
            case "armed" -> side.stream().anyMatch(one -> Parties.armed(one) || Parties.state(one));
            case "home" ->
                side.stream()
                        .anyMatch(one -> Parties.state(one)
                                && happening.country() != null
                                && happening.country().equals(Codes.country(one)));
            case "others" -> side.stream().anyMatch(one -> Parties.armed(one) || Parties.state(one));
            default ->
                throw new IllegalStateException("acled.tsv: \"" + wanted
                        + "\" is no kind of side. Use *, civilians, rebels, armed, home or others.");
        };
    }
}
