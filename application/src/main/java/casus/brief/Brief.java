package casus.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A brief as it was made.
 *
 * @param about what the filter asks for, in words; empty for everything
 * @param stories the most important first
 * @param others headings of the stories that were left out, the most important first
 * @param cited the claims that sentences rest on, by id
 */
public record Brief(
        LocalDate from, LocalDate to, String about, List<Part> stories, List<String> others, Map<String, Cited> cited) {
    public Brief {
        stories = List.copyOf(stories);
        others = List.copyOf(others);
        cited = Map.copyOf(cited);
    }

    /**
     * A story in a brief.
     *
     * @param id of the story's oldest incident
     * @param happened what happened in these days, oldest first; each list is one incident
     * @param contested rival figures and denials
     * @param ahead what is threatened, promised, planned or possible
     * @param before what it continues: earlier incidents of the story, and what the articles recall
     * @param incidents the story's incidents of these days
     * @param belongs for each of them why it is in the story, by its id
     */
    public record Part(
            String id,
            String heading,
            Score score,
            List<List<Sentence>> happened,
            List<Sentence> contested,
            List<Sentence> ahead,
            List<Sentence> before,
            List<String> incidents,
            Map<String, String> belongs) {
        public Part {
            happened = happened.stream().map(List::copyOf).toList();
            contested = List.copyOf(contested);
            ahead = List.copyOf(ahead);
            before = List.copyOf(before);
            incidents = List.copyOf(incidents);
            belongs = Map.copyOf(belongs);
        }

        /** All its sentences in the order of reading. */
        public List<Sentence> sentences() {
            List<Sentence> all = new java.util.ArrayList<>();
            happened.forEach(all::addAll);
            all.addAll(contested);
            all.addAll(ahead);
            all.addAll(before);
            return all;
        }
    }
}
