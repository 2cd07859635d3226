package casus.page;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The site that a page belongs to: the host of its address, else its outlet. */
record Site(String name) implements Serializable {
    private static final List<String> FORMS = List.of("www.", "m.", "mobile.", "amp.");

    /** Empty where the page says neither. */
    static Optional<Site> of(@Nullable String url, @Nullable String outlet) {
        String host = url == null ? "" : host(url);
        if (!host.isEmpty()) {
            return Optional.of(new Site(host));
        }
        return outlet == null || outlet.isBlank()
                ? Optional.empty()
                : Optional.of(new Site(" " + outlet.strip().toLowerCase(Locale.ROOT)));
    }

    private static String host(String url) {
        int begin = url.indexOf("//");
        if (begin < 0) {
            return "";
        }
        int end = begin + 2;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        String host = url.substring(begin + 2, end).toLowerCase(Locale.ROOT);
        for (String form : FORMS) {
            if (host.startsWith(form)) {
                return host.substring(form.length());
            }
        }
        return host;
    }
}
