package casus.record;

import casus.incident.Telling;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** An event claim of the store, as grouping needs it. */
record Loaded(long no, Telling telling, JsonNode claim, List<JsonNode> figures) {}
