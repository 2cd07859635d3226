package casus.mask;

import casus.record.ActorQuery;
import casus.record.ActorRoles;
import casus.record.Store;
import casus.record.StoreSecret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of private persons of a record, withheld: "[name withheld 1a2b3c4d]" stands for a name in texts, "withheld-1a2b3c4d" in ids and
 * addresses. The same person has the same mask throughout a record, another in every other record, and nobody without the record's key gets
 * the name back from it. Role, place and all other words stay; an exact age beside a masked name becomes its decade. Immutable.
 */
public final class Mask {
    private static final Pattern WITHHELD = Pattern.compile("withheld-[0-9a-f]{8}");
    private final NamesInText names;
    private final Map<String, String> slugs = new HashMap<>();

    /** Read once, when it is first needed. */
    private static final class Known {
        static final PrivatePersons PERSONS = new PrivatePersons();
    }

    private Mask(NamesInText names) {
        this.names = names;
    }

    /** The mask of a record as it stands. */
    public static Mask of(Store store) {
        PrivatePersons persons = Known.PERSONS;
        ActorRoles roles = ActorRoles.of(store);
        Codes codes = new Codes(StoreSecret.of(store));
        NamesInText.Builder names = new NamesInText.Builder();
        Map<String, String> slugs = new TreeMap<>();
        new ActorQuery(store).each(actor -> {
            for (ActorQuery.Actor called : roles.calledOtherwise(actor)) {
                if (!roles.isElse(called.name()) && persons.isPrivate(called, roles.acts(called.id()))) {
                    String code = codes.of(roles.now(called.id()));
                    String slug = called.id().substring(called.id().lastIndexOf('.') + 1);
                    names.add(called.name(), code, word -> !persons.isCommon(word));
                    names.add(slug.replace('-', ' '), code, word -> false);
                    slugs.putIfAbsent("withheld-" + code, slug);
                } else {
                    names.keep(called.name());
                }
            }
        });
        Mask mask = new Mask(names.build());
        mask.slugs.putAll(slugs);
        return mask;
    }

    /** The text with all names of private persons withheld. */
    public String text(String text) {
        return Ages.rounded(names.replaced(text));
    }

    /** A copy with all its texts masked, names of fields left. */
    public JsonNode json(JsonNode node) {
        if (node.isTextual()) {
            return TextNode.valueOf(text(node.asText()));
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(one -> copy.add(json(one)));
            return copy;
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.fields().forEachRemaining(field -> copy.set(field.getKey(), json(field.getValue())));
            return copy;
        }
        return node;
    }

    /** What somebody asked for by masked ids, with the ids of the record in their place. */
    public String asked(String masked) {
        Matcher matcher = WITHHELD.matcher(masked);
        StringBuilder real = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    real, Matcher.quoteReplacement(slugs.getOrDefault(matcher.group(), matcher.group())));
        }
        return matcher.appendTail(real).toString();
    }

    /** Whether nobody is masked. */
    public boolean isEmpty() {
        return slugs.isEmpty();
    }

    /** All masks in use, for tests. */
    List<String> inUse() {
        return List.copyOf(new TreeMap<>(slugs).keySet());
    }
}
