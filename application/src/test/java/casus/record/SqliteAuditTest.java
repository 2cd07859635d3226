package casus.record;

class SqliteAuditTest extends AuditContract {
    @Override
    Location location() {
        return new Location(folder.resolve("record"), null);
    }
}
