package casus.engine;

import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The model of CoreNLP's tagger, looked into as the build runs, in the form that {@link TaggerModel} reads. */
final class PreparedTagger {
    private final MaxentTagger tagger;

    PreparedTagger(Path model) {
        tagger = new MaxentTagger(model.toString());
    }

    byte[] bytes() throws IOException {
        try {
            Object[] extractors = (Object[]) field(field(tagger, "extractors"), "v");
            Object[] ofRare = (Object[]) field(field(tagger, "extractorsRare"), "v");
            List<Object> all = new ArrayList<>(List.of(extractors));
            all.addAll(List.of(ofRare));
            List<String> names = all.stream().map(Object::toString).toList();
            if (!names.equals(TaggerModel.FEATURES)) {
                throw new IOException(
                        "The tagger's model has the features " + names + " in place of " + TaggerModel.FEATURES);
            }
            ModelBytes.Writer out = new ModelBytes.Writer();
            words(out);
            clusters(out, field(ofRare[TaggerModel.CLUSTER - TaggerModel.SHAPE_BEFORE], "lexicon"));
            Collection<?> companies =
                    (Collection<?>) field(ofRare[TaggerModel.COMPANY - TaggerModel.SHAPE_BEFORE], "companyNameEnds");
            out.strings(companies.stream().map(String.class::cast).sorted().toList());
            weights(out);
            return out.bytes();
        } catch (ReflectiveOperationException e) {
            throw new IOException("The tagger's model does not fit this version of CoreNLP", e);
        }
    }

    private void words(ModelBytes.Writer out) throws IOException, ReflectiveOperationException {
        Object tags = field(tagger, "tags");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tagger.numTags(); i++) {
            names.add(tagger.getTag(i));
        }
        int[] open = ids((String[]) call(tags, "getOpenTagsArray"));
        Object dictionary = field(tagger, "dict");
        int threshold = (int) field(tagger, "rareWordThresh");
        List<Integer> entries = new ArrayList<>();
        Map<?, ?> counts = new TreeMap<>((Map<?, ?>) field(dictionary, "dict"));
        for (Object count : counts.values()) {
            int sum = (int) call(count, "sum");
            Object most = call(count, "getFirstTag");
            int[] may =
                    sum == 0 ? open : ids((String[]) call(tags, "deterministicallyExpandTags", call(count, "getTags")));
            entries.add(sum < threshold ? 1 : 0);
            entries.add(most == null ? -1 : tagger.getTagIndex((String) most));
            entries.add(may.length);
            for (int tag : may) {
                entries.add(tag);
            }
        }
        out.strings(names)
                .ints(open)
                .strings(counts.keySet().stream().map(String.class::cast).toList())
                .ints(ints(entries));
    }

    private static void clusters(ModelBytes.Writer out, Object lexicon)
            throws IOException, ReflectiveOperationException {
        if ((boolean) field(lexicon, "casedDistSim")
                || (boolean) field(lexicon, "mapdigits")
                || !field(lexicon, "unk").equals("null")) {
            throw new IOException("The tagger's clusters are not those of words in small letters as they are");
        }
        Map<byte[], Object> clusters = new TreeMap<>(Arrays::compareUnsigned);
        ((Map<?, ?>) field(lexicon, "lexicon"))
                .forEach((word, cluster) -> clusters.put(((String) word).getBytes(StandardCharsets.UTF_8), cluster));
        List<Integer> starts = new ArrayList<>(List.of(0));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        for (byte[] word : clusters.keySet()) {
            words.writeBytes(word);
            starts.add(words.size());
        }
        List<String> names = clusters.values().stream()
                .map(String.class::cast)
                .distinct()
                .sorted()
                .toList();
        Map<Object, Integer> ids = new HashMap<>();
        for (String name : names) {
            ids.put(name, ids.size());
        }
        out.bytes(words.toByteArray())
                .ints(ints(starts))
                .strings(names)
                .ints(clusters.values().stream().mapToInt(ids::get).toArray());
    }

    private void weights(ModelBytes.Writer out) throws IOException, ReflectiveOperationException {
        double[] lambda = (double[]) field(field(tagger, "prob"), "lambda");
        List<Integer> starts = new ArrayList<>(List.of(0));
        List<Integer> tags = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (Object feature : (List<?>) field(tagger, "fAssociations")) {
            Map<?, ?> values = new TreeMap<>((Map<?, ?>) feature);
            out.strings(values.keySet().stream().map(String.class::cast).toList());
            for (Object row : values.values()) {
                int[] numbers = (int[]) row;
                for (int tag = 0; tag < numbers.length; tag++) {
                    if (numbers[tag] >= 0) {
                        tags.add(tag);
                        weights.add(lambda[numbers[tag]]);
                    }
                }
                starts.add(tags.size());
            }
        }
        out.ints(ints(starts))
                .ints(ints(tags))
                .doubles(weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private int[] ids(String[] tags) {
        int[] ids = new int[tags.length];
        for (int i = 0; i < tags.length; i++) {
            ids[i] = tagger.getTagIndex(tags[i]);
        }
        return ids;
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        for (Class<?> type = of.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(of);
                }
            }
        }
        throw new NoSuchFieldException(of.getClass() + " has no field " + name);
    }

    private static Object call(Object of, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : of.getClass().getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                method.setAccessible(true);
                return method.invoke(of, arguments);
            }
        }
        throw new NoSuchMethodException(of.getClass() + " has no method " + name);
    }
}
