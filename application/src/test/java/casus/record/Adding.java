package casus.record;

import java.nio.file.Path;

/** A process of its own that adds made articles and says which are kept, for tests that kill it. */
final class Adding {
    private Adding() {}

    /** @param arguments folder of the store, how many articles, seed */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        try (Store store = Store.open(new Location(Path.of(arguments[0]), null))) {
            Intake intake = new Intake(store);
            System.out.println("ready");
            for (int i = 0; i < count; i++) {
                System.out.println(
                        "kept " + Generator.article(i, count, seed).into(intake).key());
                System.out.flush();
            }
        }
    }
}
