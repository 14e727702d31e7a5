package org.alongside.documents;

import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
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
import org.alongside.fakes.People;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

import javax.imageio.ImageIO;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Papers, checked by the validator of the PDF Association (veraPDF).
 */
class PrinterTest {

	private static final Logger log = LoggerFactory.getLogger(PrinterTest.class);

	private static final Locale SPANISH = Locale.forLanguageTag("es");

	private final Printer printer = new Printer(engine());

	@BeforeAll
	static void prepare() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	@Test
	void aPaperIsPdfAForArchivesAndPdfUaForScreenReaders() throws Exception {
		byte[] pdf = print(everything(), Locale.ENGLISH);
		assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
		assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
	}

	@Test
	void itSaysItsLanguageItsTitleAndWhoseItIs() throws Exception {
		try (PDDocument pdf = Loader.loadPDF(print(everything(), SPANISH))) {
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
		byte[] pdf = print(paper, Locale.ENGLISH);
		assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
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
		print(everything(), Locale.ENGLISH);
		long start = System.nanoTime();
		byte[] pdf = print(plan, Locale.ENGLISH);
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
						new Signed("Amara Okafor", "Client", logo()), new SignHere("Client")));
	}

	private byte[] print(Paper paper, Locale locale) throws Exception {
		Map<String, Object> words = new HashMap<>();
		words.put("paper", paper);
		words.put("file", new CaseSummary(CaseId.random(), "AL-2026-000123", new ClientId(UUID.randomUUID()),
				"Amara Okafor", "ageing", new TeamId(UUID.randomUUID()), null, Stage.PLANNING, null, Instant.EPOCH));
		words.put("made", LocalDate.of(2026, 11, 24));
		words.put("head",
				new Letterhead(LocalDate.EPOCH, "Riverside", "1 Main Street\nSpringfield", "555 0100", null, "letter"));
		words.put("pageSize", "letter");
		words.put("logo", logo());
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		printer.print(words, locale, pdf);
		return pdf.toByteArray();
	}

	private static String logo() {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
		}
		catch (IOException problem) {
			throw new IllegalStateException(problem);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
	}

	private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			assertThat(result.getTotalAssertions()).isPositive();
			return result.getTestAssertions()
				.stream()
				.map((fault) -> fault.getRuleId().getClause() + " " + fault.getMessage())
				.distinct()
				.toList();
		}
	}

	private static SpringTemplateEngine engine() {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(People.messages("messages/documents"));
		return engine;
	}

}
