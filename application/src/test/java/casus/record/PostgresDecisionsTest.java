package casus.record;

class PostgresDecisionsTest extends DecisionsContract {
    @Override
    Location fresh() {
        return PostgresServer.fresh();
    }
}
