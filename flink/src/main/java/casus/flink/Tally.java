package casus.flink;

import java.util.Map;
import org.apache.flink.api.common.JobExecutionResult;

/** What came of a run, in numbers. */
record Tally(long articles, long claims, long incidents, long troubles) {
    static final String ARTICLES = "articles";
    static final String CLAIMS = "claims";
    static final String INCIDENTS = "incidents";
    static final String TROUBLES = "troubles";

    static Tally of(JobExecutionResult result) {
        Map<String, Object> all = result.getAllAccumulatorResults();
        return new Tally(of(all, ARTICLES), of(all, CLAIMS), of(all, INCIDENTS), of(all, TROUBLES));
    }

    private static long of(Map<String, Object> all, String name) {
        return all.get(name) instanceof Long count ? count : 0;
    }

    String line() {
        return articles + " articles, " + claims + " claims, " + incidents + " incidents, " + troubles + " troubles";
    }
}
