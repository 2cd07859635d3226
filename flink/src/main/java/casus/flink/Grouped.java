package casus.flink;

import casus.incident.Group;
import casus.incident.Grouper;
import casus.incident.IncidentJson;
import casus.incident.Link;
import casus.incident.Report;
import casus.incident.Telling;
import casus.record.Packed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The incidents that the claims of a component make. */
final class Grouped {
    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Report> reports = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();
    private final List<Group> groups;

    private Grouped(Iterable<ForGroup.Held> held, List<Ruling> rulings) {
        Set<String> ruledOut = new HashSet<>();
        Set<Link> links = new HashSet<>();
        for (Ruling ruling : rulings) {
            switch (ruling.kind()) {
                case REJECT -> ruledOut.add(ruling.one());
                case TOGETHER -> links.add(new Link(ruling.one(), ruling.other(), true));
                case APART -> links.add(new Link(ruling.one(), ruling.other(), false));
                default -> {}
            }
        }
        for (ForGroup.Held one : held) {
            Telling telling = one.member().telling();
            if (ruledOut.contains(telling.claim())) {
                rejected.add(telling.claim());
            } else {
                members.put(telling.claim(), one.member());
                Member.Origin origin = one.member().origin();
                reports.put(
                        telling.article(),
                        new Report(
                                telling.article(),
                                origin.address(),
                                origin.outlet(),
                                telling.published(),
                                one.copyOf()));
            }
        }
        groups = new Grouper()
                .group(members.values().stream().map(Member::telling).toList(), links);
    }

    static Grouped of(Iterable<ForGroup.Held> held, List<Ruling> rulings) {
        return new Grouped(held, rulings);
    }

    /** The incidents, and of each rejected claim that it is in none. */
    List<Incident> incidents(long stamp) {
        List<Incident> incidents = new ArrayList<>();
        rejected.forEach(claim -> incidents.add(Incident.none(claim, stamp)));
        for (Group group : groups) {
            Map<String, JsonNode> claims = new HashMap<>();
            Map<String, List<JsonNode>> figures = new HashMap<>();
            for (Telling telling : group.tellings()) {
                Member member = member(telling);
                claims.put(telling.claim(), Packed.json(member.claim()));
                figures.put(
                        telling.claim(),
                        member.figures().stream().map(Packed::json).toList());
            }
            ObjectNode incident = IncidentJson.of(group, claims, figures, reports);
            ArrayNode full = incident.putArray("claims");
            for (Telling telling : group.tellings()) {
                full.add(((ObjectNode) Objects.requireNonNull(claims.get(telling.claim())))
                        .put("origin", member(telling).origin().address())
                        .put("key", telling.article()));
            }
            incidents.add(new Incident(
                    group.id(),
                    stamp,
                    Packed.json(incident),
                    group.tellings().stream().map(Telling::claim).toList()));
        }
        return incidents;
    }

    /** A row for each claim. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Telling telling : group.tellings()) {
                Member member = member(telling);
                rows.add(new Row(member.claim(), group.id(), telling.article(), member.origin()));
            }
        }
        return rows;
    }

    private Member member(Telling telling) {
        return Objects.requireNonNull(members.get(telling.claim()), telling.claim());
    }

    /** A number for bytes: FNV-1a. */
    static long print(byte[] bytes) {
        long hash = BASIS;
        for (byte b : bytes) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        return hash;
    }
}
