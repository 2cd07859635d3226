package casus.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import casus.document.Article;
import casus.document.Note;
import casus.document.Part;
import casus.document.Source;
import casus.document.UnreadableDocument;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTest {
    private static final List<String> LEFT = List.of(
            "The ferry left the northern harbour at dawn",
            "with forty crates of medicine on its deck.",
            "By noon the customs office had counted them",
            "twice, and found that two were missing from",
            "the hold. The captain said he had never",
            "opened it, and asked for a lawyer of his own");
    private static final List<String> RIGHT = List.of(
            "choice. A spokesman for the port confirmed",
            "on Tuesday that the search would go on until",
            "both crates were found. Two dockers were",
            "questioned in the evening and set free again.",
            "The ministry in the capital had no comment",
            "on what it called a matter of the harbour.");

    private static Article read(byte[] bytes) throws UnreadableDocument {
        return new PageReader().read(new Source("a.pdf", "a.pdf", bytes, Source.Format.AUTO, null, null, null));
    }

    private static String body(Article article) {
        StringBuilder text = new StringBuilder();
        for (Part part : article.parts()) {
            if (part.kind() == Part.Kind.BODY) {
                text.append(part.span().of(article.text())).append('\n');
            }
        }
        return text.toString();
    }

    private static PdfFile twoColumns() throws IOException {
        return new PdfFile()
                .page()
                .line(PdfFile.BOLD, 22, 60, 80, "Crates go missing on the morning ferry")
                .line(PdfFile.SERIF, 10, 60, 104, "By Ada Quill | 12 November 2024")
                .lines(60, 130, LEFT)
                .lines(310, 130, RIGHT);
    }

    @Test
    void columnsAreReadOneAfterTheOtherAndTheirSentencesJoined() throws Exception {
        try (PdfFile pdf = twoColumns()) {
            Article article = read(pdf.bytes());
            assertThat(article.title()).isEqualTo("Crates go missing on the morning ferry");
            assertThat(article.authors()).containsExactly("Ada Quill");
            assertThat(article.published()).isEqualTo(LocalDate.of(2024, 11, 12));
            assertThat(body(article))
                    .contains("asked for a lawyer of his own choice. A spokesman")
                    .contains("two were missing from the hold.");
        }
    }

    @Test
    void columnsDrawnRowByRowAreReadTheSame() throws Exception {
        try (PdfFile inOrder = twoColumns();
                PdfFile byRow = new PdfFile().page()) {
            byRow.line(PdfFile.BOLD, 22, 60, 80, "Crates go missing on the morning ferry")
                    .line(PdfFile.SERIF, 10, 60, 104, "By Ada Quill | 12 November 2024");
            for (int i = 0; i < LEFT.size(); i++) {
                byRow.lines(60, 130 + i * PdfFile.STEP, List.of(LEFT.get(i)));
                byRow.lines(310, 130 + i * PdfFile.STEP, List.of(RIGHT.get(i)));
            }
            assertThat(read(byRow.bytes()).text())
                    .isEqualTo(read(inOrder.bytes()).text());
        }
    }

    @Test
    void aHeadlineAcrossTheColumnsPartsWhatIsAboveFromWhatIsBelow() throws Exception {
        List<String> more = List.of(
                "Farmers in the valley sold their last sheep",
                "before the frost, the council said, because",
                "no hay had come up the road since October.");
        try (PdfFile pdf = twoColumns()) {
            pdf.line(PdfFile.BOLD, 18, 60, 230, "Frost closes the road over the mountain pass")
                    .lines(60, 260, more)
                    .lines(310, 260, more);
            assertThat(String.join(" ", lines(pdf)))
                    .containsSubsequence(
                            "a matter of the harbour.", "Frost closes", "Farmers in the valley", "since October.");
        }
    }

    private static List<String> lines(PdfFile pdf) throws IOException {
        return PdfText.of(pdf.document).text().lines().toList();
    }

    @Test
    void aTableStaysInRows() throws Exception {
        try (PdfFile pdf = new PdfFile().page()) {
            for (int i = 0; i < 5; i++) {
                pdf.lines(60, 100 + i * 14, List.of("Town " + i)).lines(300, 100 + i * 14, List.of(i + "1 dead"));
            }
            assertThat(lines(pdf)).contains("Town 0 01 dead", "Town 4 41 dead");
        }
    }

    @Test
    void paragraphsAreToldBySpaceAndByIndent() throws Exception {
        try (PdfFile pdf = new PdfFile().page()) {
            pdf.lines(60, 100, LEFT).lines(60, 184, RIGHT).lines(72, 256, List.of("An indented line begins anew"));
            pdf.lines(60, 268, LEFT);
            List<String> lines = lines(pdf);
            assertThat(lines.get(lines.indexOf("An indented line begins anew") - 1))
                    .isEmpty();
            assertThat(lines.get(lines.indexOf(RIGHT.get(0)) - 1)).isEmpty();
            assertThat(lines.get(lines.indexOf(LEFT.get(1)) - 1)).isEqualTo(LEFT.get(0));
        }
    }

    @Test
    void pagesAreDividedAndHeadsAndFeetStandApart() throws Exception {
        try (PdfFile pdf = new PdfFile()) {
            for (int i = 1; i <= 3; i++) {
                pdf.page().line(PdfFile.SERIF, 8, 60, 40, "The Harbour Post").lines(60, 100, LEFT);
                pdf.line(PdfFile.SERIF, 8, 300, 800, String.valueOf(i));
            }
            String text = PdfText.of(pdf.document).text();
            assertThat(text.chars().filter(c -> c == '\f')).hasSize(2);
            assertThat(text).contains("The Harbour Post\n\nThe ferry left").contains("of his own\n\n2\n");
        }
    }

    @Test
    void whatTheFileSaysOfItselfCountsOnlyWhereTheTextIsSilent() throws Exception {
        try (PdfFile pdf = new PdfFile().page().lines(60, 100, LEFT)) {
            pdf.document.getDocumentInformation().setTitle("Crates go missing");
            pdf.document.getDocumentInformation().setAuthor("Ben Marsh");
            GregorianCalendar made = new GregorianCalendar(2023, 4, 6, 23, 30);
            made.setTimeZone(TimeZone.getTimeZone("UTC"));
            pdf.document.getDocumentInformation().setCreationDate(made);
            Article article = read(pdf.bytes());
            assertThat(article.title()).isEqualTo("Crates go missing");
            assertThat(article.authors()).containsExactly("Ben Marsh");
            assertThat(article.published()).isEqualTo(LocalDate.of(2023, 5, 6));
            assertThat(article.notes()).extracting(Note::code).contains("file-date");
            Source dated = new Source("a", "a", pdf.bytes(), Source.Format.PDF, LocalDate.of(2024, 11, 10), null, null);
            assertThat(new PageReader().read(dated).published()).isEqualTo(LocalDate.of(2024, 11, 10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Microsoft Word - draft.docx", "untitled", "story_final.indd", "Doc"})
    void namesOfFilesAndProgramsAreNoTitle(String title) throws Exception {
        try (PdfFile pdf = new PdfFile().page().lines(60, 100, LEFT)) {
            pdf.document.getDocumentInformation().setTitle(title);
            assertThat(read(pdf.bytes()).title()).isNull();
        }
    }

    @Test
    void aPasswordIsToldOfUnlessItIsOnlyTheOwners() throws Exception {
        try (PdfFile pdf = new PdfFile().page().lines(60, 100, LEFT)) {
            pdf.document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            refused(pdf.bytes(), "encrypted", "password");
        }
        try (PdfFile pdf = new PdfFile().page().lines(60, 100, LEFT)) {
            pdf.document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertThat(body(read(pdf.bytes()))).contains("forty crates");
        }
    }

    @Test
    void picturesOfTextAreToldOf() throws Exception {
        try (PdfFile pdf = new PdfFile().page()) {
            picture(pdf);
            refused(pdf.bytes(), "no-text", "OCR");
            pdf.page().lines(60, 100, LEFT);
            assertThat(read(pdf.bytes()).notes()).extracting(Note::code).contains("pages-without-text");
        }
    }

    private static void picture(PdfFile pdf) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(pdf.document, pdf.document.getPage(0))) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(pdf.document, image), 20, 20);
        }
    }

    @Test
    void damageIsToldOf() throws Exception {
        refused("%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII), "damaged", "save it anew");
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> new PageReader()
                        .read(new Source("a", "a", new byte[] {1, 2, 3}, Source.Format.PDF, null, null, null)))
                .withMessageContaining("%PDF-");
    }

    @Test
    void whatUnpacksToGigabytesIsRefusedBeforeItIsUnpacked() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.4\n1 0 obj <</Filter /FlateDecode /Length 9>> stream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(out, new Deflater(9), 1 << 16)) {
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                packed.write(blanks);
            }
        }
        assertThat(out.size()).isLessThan(1 << 20);
        refused(out.toByteArray(), "too-large", "128 MiB");
    }

    @Test
    void brokenAndMutatedFilesGiveAnArticleOrAReasonAndNothingElse() throws Exception {
        byte[] whole;
        try (PdfFile pdf = twoColumns()) {
            whole = pdf.bytes();
        }
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) + 9 : whole.length);
            for (int j = 0; j < i % 7; j++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                read += read(bytes).text().isEmpty() ? 0 : 1;
            } catch (UnreadableDocument e) {
                assertThat(e.code()).isIn("damaged", "no-text", "encrypted", "binary", "too-large");
            }
        }
        assertThat(read).isGreaterThan(20);
    }

    private static void refused(byte[] bytes, String code, String message) {
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> read(bytes))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
