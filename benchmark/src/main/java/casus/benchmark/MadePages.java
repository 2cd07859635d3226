package casus.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pages of news in made-up words, with the furniture and the scripts of real ones; the same for the same seed. */
final class MadePages {
    private static final String[] NOUNS = {
        "harbour",
        "minister",
        "convoy",
        "bridge",
        "delegation",
        "border",
        "ferry",
        "council",
        "garrison",
        "market",
        "envoy",
        "valley"
    };
    private static final String[] VERBS = {
        "reached", "left", "refused", "searched", "repaired", "visited", "closed", "warned", "crossed", "guarded"
    };
    private static final String[] ENDS = {
        "on Monday",
        "before dawn",
        "after long talks",
        "for the second time this year",
        "as rain set in",
        "without a word"
    };

    private final Random random;

    private MadePages(long seed) {
        random = new Random(seed);
    }

    static List<String> of(int count, long seed) {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(new MadePages(seed + i).page(i));
        }
        return pages;
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String sentence() {
        return "The " + one(NOUNS) + " of the " + one(NOUNS) + " " + one(VERBS) + " the " + one(NOUNS) + " " + one(ENDS)
                + ". ";
    }

    private String paragraph() {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            text.append(sentence());
        }
        return "<p class=\"text\">"
                + text.toString().strip().replace("the valley", "<a href=\"/topic/valley\">the valley</a>") + "</p>\n";
    }

    private String links(String kind, int count) {
        StringBuilder list =
                new StringBuilder("<div class=\"" + kind + "\"><h3>More</h3><ul class=\"" + kind + "-list\">\n");
        for (int i = 0; i < count; i++) {
            list.append("<li class=\"item item-")
                    .append(i)
                    .append("\"><a class=\"link\" href=\"https://news.example/")
                    .append(kind)
                    .append('/')
                    .append(random.nextInt(99999))
                    .append("\" data-track=\"{&quot;slot&quot;:")
                    .append(i)
                    .append("}\"><img src=\"/i/")
                    .append(i)
                    .append(".jpg\" alt=\"\"><span class=\"title\">")
                    .append(sentence().strip())
                    .append("</span></a></li>\n");
        }
        return list.append("</ul></div>\n").toString();
    }

    private String page(int number) {
        String title = "The " + one(NOUNS) + " " + one(VERBS) + " the " + one(NOUNS) + " " + one(ENDS);
        StringBuilder body = new StringBuilder();
        int paragraphs = 12 + random.nextInt(25);
        for (int i = 0; i < paragraphs; i++) {
            body.append(paragraph());
            if (i % 6 == 3) {
                body.append("<figure class=\"picture\"><img src=\"/p.jpg\"><figcaption>")
                        .append(sentence())
                        .append(
                                "<span class=\"credit\">Photo: Ada Quill</span></figcaption></figure>\n<div class=\"ad-slot\"><script>show(")
                        .append(i)
                        .append(")</script></div>\n");
            }
        }
        String script = "<script>var state = {" + "\"key\": [1, 2, \"three\"], ".repeat(400 + random.nextInt(2000))
                + "\"end\": 0};</script>\n";
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + " | The Harbour Post</title>\n"
                + "<meta property=\"og:title\" content=\"" + title
                + "\"><meta property=\"og:site_name\" content=\"The Harbour Post\">\n"
                + "<link rel=\"canonical\" href=\"https://news.example/story/" + number + "\"><style>"
                + ".a{color:red}\n".repeat(300) + "</style>\n"
                + "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"" + title
                + "\", \"datePublished\": \"2024-11-0" + (1 + number % 9)
                + "T10:00:00Z\", \"author\": {\"@type\": \"Person\", \"name\": \"Ada Quill\"}}</script>\n"
                + script + "</head><body>" + links("navigation", 40) + "<main><article><h1>" + title
                + "</h1><div class=\"byline\">By Ada Quill</div>\n"
                + "<div class=\"share-bar\"><button>Share</button></div><div class=\"article-body\">" + body
                + "</div></article>" + links("related", 30)
                + links("most-read", 20) + "</main>" + script + "<footer class=\"site-footer\">" + links("footer", 50)
                + "<p>All rights reserved.</p></footer></body></html>";
    }
}
