package casus.record;

import casus.incident.Copies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Articles that are copies of one another, kept under the smallest of their keys: the same in whatever order they came. */
final class CopyGroups {
    private static final int CHUNK = 500;

    private final Handle handle;

    CopyGroups(Handle handle) {
        this.handle = handle;
    }

    /** Keeps the marks of an article's text. */
    void addMarks(String article, Set<Long> marks) {
        PreparedBatch rows = handle.prepareBatch("INSERT INTO copy_mark (hash, article) VALUES (?, ?)");
        marks.forEach(mark -> rows.add(mark, article));
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    /**
     * Puts an article among those that it is a copy of, current ones alone.
     *
     * @return the articles whose group changed
     */
    Set<String> join(String article) {
        Set<String> members = new TreeSet<>(Set.of(article));
        for (String copy : copies(article)) {
            members.addAll(group(copy));
        }
        return name(members);
    }

    /**
     * Groups anew those that an article had been a copy of, without it.
     *
     * @return the articles whose group changed
     */
    Set<String> leave(String article) {
        String group = handle.createQuery("SELECT copy_of FROM article WHERE key = ?")
                .bind(0, article)
                .mapTo(String.class)
                .one();
        Set<String> rest = new TreeSet<>(group(group));
        rest.remove(article);
        handle.execute("DELETE FROM copy_mark WHERE article = ?", article);
        Set<String> changed = new HashSet<>();
        while (!rest.isEmpty()) {
            Set<String> members = reached(rest.iterator().next(), rest);
            rest.removeAll(members);
            changed.addAll(name(members));
        }
        return changed;
    }

    private Set<String> reached(String start, Set<String> among) {
        Set<String> members = new TreeSet<>(Set.of(start));
        List<String> todo = new ArrayList<>(List.of(start));
        while (!todo.isEmpty()) {
            for (String copy : copies(todo.remove(todo.size() - 1))) {
                if (among.contains(copy) && members.add(copy)) {
                    todo.add(copy);
                }
            }
        }
        return members;
    }

    private Set<String> name(Set<String> members) {
        String name = members.iterator().next();
        Set<String> changed = new LinkedHashSet<>();
        for (String member : members) {
            if (handle.execute("UPDATE article SET copy_of = ? WHERE key = ? AND copy_of <> ?", name, member, name)
                    > 0) {
                changed.add(member);
            }
        }
        return changed;
    }

    private List<String> group(String name) {
        return handle.createQuery("SELECT key FROM article WHERE copy_of = (SELECT copy_of FROM article WHERE key = ?)"
                        + " AND is_current = 1 ORDER BY key")
                .bind(0, name)
                .mapTo(String.class)
                .list();
    }

    /** Current articles that share enough marks with this one. */
    private List<String> copies(String article) {
        int own = handle.createQuery("SELECT marks FROM article WHERE key = ?")
                .bind(0, article)
                .mapTo(Integer.class)
                .one();
        List<Long> marks = handle.createQuery("SELECT hash FROM copy_mark WHERE article = ?")
                .bind(0, article)
                .mapTo(Long.class)
                .list();
        Map<String, Integer> common = new TreeMap<>();
        for (int i = 0; i < marks.size(); i += CHUNK) {
            handle.createQuery("SELECT article, COUNT(*) FROM copy_mark WHERE hash IN (<marks>) AND article <> :article"
                            + " GROUP BY article")
                    .bindList("marks", marks.subList(i, Math.min(marks.size(), i + CHUNK)))
                    .bind("article", article)
                    .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
                    .forEach(entry -> common.merge(entry.getKey(), entry.getValue(), Integer::sum));
        }
        List<String> copies = new ArrayList<>();
        common.forEach(
                (other, count) -> handle.createQuery("SELECT marks FROM article WHERE key = ? AND is_current = 1")
                        .bind(0, other)
                        .mapTo(Integer.class)
                        .findOne()
                        .filter(marksOfOther -> Copies.areCopies(own, marksOfOther, count))
                        .ifPresent(enough -> copies.add(other)));
        return copies;
    }
}
