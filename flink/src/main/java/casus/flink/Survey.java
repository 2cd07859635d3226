package casus.flink;

import casus.ingest.Inputs;
import casus.ingest.Joining;
import casus.ingest.Surveys;
import casus.page.SiteTemplates;
import casus.page.SplitArticles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all files of a run say of each other before they are read: what the pages of each site repeat, and which are pages of one article.
 *
 * @param works names of files, one a line those that are to be read together
 */
record Survey(SiteTemplates templates, List<SplitArticles.Joint> joints, List<String> works) {
    Survey {
        joints = List.copyOf(joints);
        works = List.copyOf(works);
    }

    /** Looks at nothing: each file is read by itself, as it is where there is no end of files. */
    static Survey none(List<String> files) {
        return new Survey(SiteTemplates.NONE, List.of(), files);
    }

    /** Goes through all the files once. */
    static Survey of(List<String> files, String as) throws IOException {
        Surveys surveys = new Surveys();
        Map<String, String> fileOf = new HashMap<>();
        Inputs inputs = new Inputs(as, null, InputStream.nullInputStream(), false);
        if (!inputs.mayBeMany(files)) {
            return none(files);
        }
        for (String file : files) {
            Joining each = Joining.planned(List.of(), input -> {
                if (input.source() != null) {
                    var page = Surveys.of(input.source());
                    page.split().ifPresent(split -> fileOf.put(split.id(), file));
                    surveys.add(page);
                }
            });
            ReadFiles.read(inputs, file, each);
        }
        List<SplitArticles.Joint> joints = surveys.articles();
        return new Survey(surveys.templates(), joints, works(files, joints, fileOf));
    }

    private static List<String> works(
            List<String> files, List<SplitArticles.Joint> joints, Map<String, String> fileOf) {
        Map<String, Set<String>> together = new LinkedHashMap<>();
        files.forEach(file -> together.put(file, new TreeSet<>(Set.of(file))));
        for (SplitArticles.Joint joint : joints) {
            Set<String> all = new TreeSet<>();
            joint.pages().forEach(page -> {
                String file = Objects.requireNonNull(fileOf.get(page.id()), page.id());
                all.addAll(Objects.requireNonNull(together.get(file), file));
            });
            all.forEach(file -> together.put(file, all));
        }
        List<String> works = new ArrayList<>();
        Set<Set<String>> done = new java.util.HashSet<>();
        together.values().forEach(set -> {
            if (done.add(set)) {
                works.add(String.join("\n", set));
            }
        });
        return works;
    }
}
