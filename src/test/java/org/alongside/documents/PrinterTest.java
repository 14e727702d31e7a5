package org.alongside.documents;

import org.alongside.documents.Paper.Fact;
import org.alongside.documents.Paper.Facts;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Items;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Quote;
import org.alongside.documents.Paper.SignHere;
import org.alongside.documents.Paper.Signed;
import org.alongside.documents.Paper.Table;
import org.alongside.documents.Paper.Text;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Papers, checked by the validator of the PDF Association (veraPDF).
 */
class PrinterTest {

	private static final Logger log = LoggerFactory.getLogger(PrinterTest.class);

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	@Test
	void aPaperIsPdfAForArchivesAndPdfUaForScreenReaders() throws Exception {
		byte[] pdf = Prints.of(everything(), Locale.ENGLISH);
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
	}

	@Test
	void itSaysItsLanguageItsTitleAndWhoseItIs() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(Prints.of(everything(), SPANISH))) {
			assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
			assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Plan · AL-2026-000123");
			assertThat(new PDFTextStripper().getText(pdf)).contains("Riverside", "Amara Okafor", "Hecho el",
					"Ñandú <b>", "1 / 1");
		}
	}

	@Test
	void signsThatNoPaperKnowsDoNotStopIt() throws Exception {
		Paper paper = new Paper("Plan", null,
				List.of(new Text("bell \u0007 moon \uD83C\uDF19 noncharacter \uFFFE end")));
		byte[] pdf = Prints.of(paper, Locale.ENGLISH);
		assertThat(Prints.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
	}

	@Test
	void aPlanOfTwentyPagesIsWholeAndItsTimeIsSaid() throws Exception {
		List<Part> parts = new ArrayList<>();
		for (int goal = 1; goal <= 72; goal++) {
			parts.add(new Heading("Goal " + goal));
			parts.add(new Quote("I want to be able to walk to the shop again and carry my own bags. ".repeat(3)));
			parts.add(new Facts(List.of(new Fact("How we will know", "Twice a week for a month. ".repeat(4)),
					new Fact("First step", "Ask the doctor"), new Fact("By", "1 December 2026"))));
		}
		Paper plan = new Paper("Plan", "Version 3", parts);
		Prints.of(everything(), Locale.ENGLISH);
		long start = System.nanoTime();
		byte[] pdf = Prints.of(plan, Locale.ENGLISH);
		long millis = (System.nanoTime() - start) / 1_000_000;
		try (PDDocument read = Loader.loadPDF(pdf)) {
			log.info("PDF/A-2a of {} pages, {} KB: {} ms", read.getNumberOfPages(), pdf.length / 1024, millis);
			assertThat(read.getNumberOfPages()).isGreaterThanOrEqualTo(20);
			assertThat(new PDFTextStripper().getText(read)).contains("Goal 1", "Goal 72");
		}
	}

	private static Paper everything() {
		return new Paper("Plan", "Version 3",
				List.of(new Heading("Goals"), new Text("One.\nTwo: Ñandú <b> & 'x'"), new Quote("I want a dry bedroom"),
						new Facts(List.of(new Fact("By", "1 December"))), new Items(List.of("One", "Two")),
						new Table(List.of("Need", "Area"), List.of(List.of("Food", "1"), List.of("Rent", "2"))),
						new Signed("Amara Okafor", "Client", Prints.logo()), new SignHere("Client")));
	}

}
