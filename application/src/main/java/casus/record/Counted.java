package casus.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A set of incidents to be counted.
 *
 * @param incidents the table, named so that the database reads no more of it than it must
 */
record Counted(String incidents, Filter.Where where) {
    static Counted of(Filter filter, Dialect dialect) {
        return new Counted(dialect.countedIncidents(), filter.incidents(dialect));
    }

    /** The same set, its pairs of actors in the place of the incidents: they have all columns that filters ask for. */
    static Counted pairs(Filter filter, Dialect dialect) {
        return new Counted("incident_dyad incident", filter.incidents(dialect));
    }

    /** "SELECT … FROM incident … WHERE the filter …". */
    Query query(Handle handle, String select, String rest) {
        return where.on(
                handle.createQuery("SELECT " + select + " FROM " + incidents + " WHERE " + where.text() + rest));
    }
}
