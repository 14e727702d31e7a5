package org.alongside.documents;

import org.alongside.documents.Paper.Fact;
import org.alongside.documents.Paper.Facts;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Items;
import org.alongside.documents.Paper.Quote;
import org.alongside.documents.Paper.Table;
import org.alongside.documents.Paper.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names and words in any script, on paper and read from it again.
 */
class LetteringTest {

	private static final String ARABIC = "\u0641\u0627\u0637\u0645\u0629 \u0627\u0644\u0632\u0647\u0631\u0627\u0621";

	private static final String HINDI = "\u092A\u094D\u0930\u093F\u092F\u093E \u0936\u0930\u094D\u092E\u093E";

	private static final String BENGALI = "\u09B0\u09B9\u09BF\u09AE\u09BE \u09AC\u09C7\u0997\u09AE";

	@ParameterizedTest
	@CsvSource({ "Arabic, \u0641\u0627\u0637\u0645\u0629 \u0627\u0644\u0632\u0647\u0631\u0627\u0621",
			"Persian, \u067E\u0631\u0648\u06CC\u0646 \u06AF\u0644\u0686\u06CC\u0646",
			"Hebrew, \u05E9\u05E8\u05D4 \u05DB\u05D4\u05DF", "Chinese, \u738B\u5C0F\u660E \u9F98",
			"Japanese, \u9AD9\u6A4B \u3055\u304F\u3089 \u30BF\u30ED\u30A6", "Korean, \uAE40\uBBFC\uC900",
			"Russian, \u0401\u0436\u0438\u043A\u043E\u0432\u0430 \u0410\u043D\u043D\u0430",
			"Ukrainian, \u0407\u0436\u0430\u043A\u0435\u0432\u0438\u0447 \u0404\u0432\u0433\u0435\u043D",
			"Greek, \u03A9\u03BD\u03AC\u03C3\u03B7\u03C2", "Vietnamese, Nguy\u1EC5n Th\u1ECB \u0110\u1EE9c",
			"Thai, \u0E2A\u0E21\u0E0A\u0E32\u0E22 \u0E43\u0E08\u0E14\u0E35",
			"Amharic, \u12A0\u1260\u1260 \u1260\u1240\u1208", "Tigrinya, \u1275\u130D\u122D\u129B",
			"Armenian, \u0531\u0576\u0561\u0570\u056B\u057F \u054A\u0565\u057F\u0580\u0578\u057D\u0575\u0561\u0576",
			"Georgian, \u10DC\u10D8\u10DC\u10DD \u10D1\u10D4\u10E0\u10D8\u10EB\u10D4",
			"Emoji, \uD83D\uDE00\uD83C\uDF19" })
	void aNameIsPrintedAndReadAgainAsItWasWritten(String script, String name) throws Exception {
		byte[] pdf = Prints.of(paper(name), name, Locale.ENGLISH);
		Reading reading = new Reading(pdf);
		assertThat(reading.text).as(script).contains(name).doesNotContain("#", "\u25A1");
		assertThat(reading.unknown).isEmpty();
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
	}

	/** In a word that is put together the letters come in the order they are seen in. */
	@ParameterizedTest
	@ValueSource(strings = { HINDI, BENGALI })
	void lettersThatArePutTogetherAreAllThere(String name) throws Exception {
		byte[] pdf = Prints.of(paper(name), name, Locale.ENGLISH);
		Reading reading = new Reading(pdf);
		assertThat(letters(reading.text)).containsAll(letters(name));
		assertThat(reading.unknown).isEmpty();
		assertThat(reading.text).doesNotContain("#", "\u25A1");
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
	}

	@Test
	void onlyWhatIsNeededIsTakenAlong() throws Exception {
		assertThat(Lettering.of("<p>Plan</p>").used()).isEmpty();
		assertThat(Lettering.of("<p>\uAE40</p>").used()).hasSize(1);
		assertThat(Prints.of(paper("\u738B\u5C0F\u660E"), "\u738B\u5C0F\u660E", Locale.ENGLISH).length)
			.as("bytes of a paper in a typeface of ten million")
			.isLessThan(200_000);
	}

	@Test
	void whatHasNoLetterIsNamedOnThePaper() throws Exception {
		String cuneiform = "\uD808\uDC00";
		byte[] pdf = Prints.of(paper("a " + cuneiform + " b"), "Amara", Locale.ENGLISH);
		assertThat(new Reading(pdf).text).contains("a \u25A1 b", "Not every character could be printed.",
				"U+12000 CUNEIFORM SIGN A");
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
		assertThat(new Reading(Prints.of(paper("a"), "Amara", Locale.ENGLISH)).text).doesNotContain("printed");
	}

	@Test
	void wordsInsideTagsStayAsTheyAre() {
		Lettering lettering = Lettering.of("<title>\uAE40</title><img alt=\"\uAE40\"/><p>x &amp; \uAE40!</p>");
		assertThat(lettering.page()).isEqualTo("<title>\uAE40</title><img alt=\"\uAE40\"/>"
				+ "<p><span>x &amp; </span><span style=\"font-family: 'Nanum Gothic'\">\uAE40</span><span>!</span></p>");
		assertThat(Lettering.of("<p>x &amp; y</p>").page()).isEqualTo("<p>x &amp; y</p>");
	}

	@Test
	void arabicStandsInTheOrderItIsReadInAmongOtherWords() throws Exception {
		byte[] pdf = Prints.of(paper("Name: " + ARABIC + " (client), here"), ARABIC, Locale.ENGLISH);
		assertThat(new Reading(pdf).text).contains("Name: " + ARABIC + " (client), here");
	}

	private static Paper paper(String words) {
		return new Paper("Plan", null,
				List.of(new Heading(words), new Text(words), new Quote(words),
						new Facts(List.of(new Fact("Name", words))), new Items(List.of(words)),
						new Table(List.of("Name"), List.of(List.of(words)))));
	}

	private static Set<Integer> letters(String text) {
		Set<Integer> letters = new TreeSet<>();
		text.codePoints().filter(letter -> letter > ' ').forEach(letters::add);
		return letters;
	}

	/** What a reader of the file makes of it. */
	private static final class Reading extends PDFTextStripper {

		private final List<String> unknown = new ArrayList<>();

		private final String text;

		Reading(byte[] pdf) throws IOException {
			try (PDDocument document = Loader.loadPDF(pdf)) {
				text = getText(document);
			}
		}

		@Override
		protected void processTextPosition(TextPosition text) {
			PDFont font = text.getFont();
			for (int code : text.getCharacterCodes()) {
				if (code == 0) {
					unknown.add(font.getName());
				}
			}
			super.processTextPosition(text);
		}

	}

}
