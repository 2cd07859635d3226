package casus.record;

class PostgresRecordTest extends RecordContract {
    @Override
    Location fresh() {
        return PostgresServer.fresh();
    }
}
