package casus.benchmark;

import casus.analysis.Analyzer;
import casus.claim.Claim;
import casus.document.Article;
import casus.document.Source;
import casus.event.Trace;
import casus.sentence.CoreNlpAnnotator;
import casus.sentence.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the documents of a race: those richest in claims, as long as of all their sentences together at least six of ten make
 * a claim. Arguments: a folder, a file for the list of documents, {@code all} to take every one that holds an English article.
 * Prints how many documents, sentences, tokens and sentences with a claim there are.
 */
final class Survey {
    private static final double LEAST = 0.6;

    private Survey() {}

    private record Counted(String file, int sentences, int tokens, int telling) {
        double share() {
            return sentences == 0 ? 0 : (double) telling / sentences;
        }
    }

    public static void main(String[] args) throws Exception {
        Analyzer analyzer = new Analyzer(CoreNlpAnnotator.load());
        List<Counted> counted = new ArrayList<>();
        for (Source source : Texts.sources(Texts.files(Path.of(args[0])))) {
            for (Article article : Texts.articles(List.of(source))) {
                counted.add(counted(analyzer, source.id(), article));
            }
        }
        List<Counted> chosen = args[2].equals("all") ? counted : rich(counted);
        Files.write(Path.of(args[1]), chosen.stream().map(Counted::file).toList());
        System.out.println(chosen.size() + " "
                + chosen.stream().mapToInt(Counted::sentences).sum() + " "
                + chosen.stream().mapToInt(Counted::tokens).sum() + " "
                + chosen.stream().mapToInt(Counted::telling).sum());
    }

    private static Counted counted(Analyzer analyzer, String file, Article article) {
        List<Claim> claims = analyzer.analyse(article, Trace.NONE).claims();
        int telling = 0;
        int tokens = 0;
        List<Sentence> sentences = analyzer.sentences(article);
        for (Sentence sentence : sentences) {
            tokens += sentence.size();
            if (claims.stream()
                    .anyMatch(claim -> claim.common().evidence().begin()
                                    < sentence.span().end()
                            && claim.common().evidence().end() > sentence.span().begin())) {
                telling++;
            }
        }
        return new Counted(file, sentences.size(), tokens, telling);
    }

    private static List<Counted> rich(List<Counted> counted) {
        List<Counted> sorted = counted.stream()
                .sorted(Comparator.comparingDouble(Counted::share).reversed())
                .toList();
        List<Counted> rich = new ArrayList<>();
        int sentences = 0;
        int telling = 0;
        for (Counted one : sorted) {
            sentences += one.sentences();
            telling += one.telling();
            if (telling < LEAST * sentences) {
                break;
            }
            rich.add(one);
        }
        return rich;
    }
}
