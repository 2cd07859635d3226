package casus.record;

class PostgresAuditTest extends AuditContract {
    @Override
    Location location() {
        return PostgresServer.fresh();
    }
}
