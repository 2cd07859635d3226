package casus.place;

/** Tells whether some place in the gazetteer goes by a name, whatever it means where it stands. */
public final class PlaceNames {
    private final NameTable names = new Gazetteer().names();

    /** Whether a place has the name, small letters and marks aside. */
    public boolean has(String name) {
        return names.find(NameTable.fold(name)).length > 0;
    }
}
