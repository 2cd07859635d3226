package casus.page;

import casus.document.Source;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * What a page is looked at for before the pages of a run are read: what it teaches of its site, and whether it is one of
 * several pages of an article.
 */
public record SurveyedPage(Optional<PageShape> shape, Optional<SplitPage> split) {
    /** Nothing was learned. */
    public static final SurveyedPage NONE = new SurveyedPage(Optional.empty(), Optional.empty());

    /** {@link #NONE} for what is no page. */
    public static SurveyedPage of(Source source) {
        if (source.format() != Source.Format.HTML && source.format() != Source.Format.AUTO
                || source.bytes().length == 0
                || Decoder.isBinary(source.bytes())) {
            return NONE;
        }
        String text = Decoder.decode(source.bytes(), source.charset());
        if (source.format() == Source.Format.AUTO && !PageReader.looksLikeHtml(text)) {
            return NONE;
        }
        Document document = HtmlReader.parsed(text);
        PageElements elements = PageElements.of(document);
        Metadata metadata = Metadata.of(elements, JsonLd.of(elements));
        return new SurveyedPage(
                PageShape.of(source, document, metadata), SplitPage.of(source, text, document, metadata));
    }
}
