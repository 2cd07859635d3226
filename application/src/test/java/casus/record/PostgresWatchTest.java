package casus.record;

class PostgresWatchTest extends WatchContract {
    @Override
    Location fresh() {
        return PostgresServer.fresh();
    }
}
