package casus.cli;

/** Words of the option that withholds the names of private persons, the same in every command. */
final class MaskOption {
    static final String SAYS =
            "Withholds the names of private persons (who hold no office): role, age group and place stay,"
                    + " and the same person has the same mask throughout the record.";

    private MaskOption() {}
}
