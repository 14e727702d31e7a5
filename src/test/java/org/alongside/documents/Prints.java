package org.alongside.documents;

import org.alongside.cases.CaseSummary;
import org.alongside.cases.Stage;
import org.alongside.fakes.People;
import org.alongside.shared.CaseId;
import org.alongside.shared.ClientId;
import org.alongside.shared.TeamId;
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
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints papers, and has them looked at by the validator of the PDF Association
 * (veraPDF).
 */
final class Prints {

	private static final Printer PRINTER = new Printer(engine());

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private Prints() {
	}

	/** Prints a paper of a made-up case. */
	static byte[] of(Paper paper, Locale locale) throws Exception {
		return of(paper, "Amara Okafor", locale);
	}

	static byte[] of(Paper paper, String client, Locale locale) throws Exception {
		Map<String, Object> words = new HashMap<>();
		words.put("paper", paper);
		words.put("file", new CaseSummary(CaseId.random(), "AL-2026-000123", new ClientId(UUID.randomUUID()), client,
				"ageing", new TeamId(UUID.randomUUID()), null, Stage.PLANNING, null, Instant.EPOCH));
		words.put("made", LocalDate.of(2026, 11, 24));
		words.put("head",
				new Letterhead(LocalDate.EPOCH, "Riverside", "1 Main Street\nSpringfield", "555 0100", null, "letter"));
		words.put("pageSize", "letter");
		words.put("logo", logo());
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PRINTER.print(words, locale, pdf);
		return pdf.toByteArray();
	}

	static String logo() {
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", png);
		}
		catch (IOException problem) {
			throw new IllegalStateException(problem);
		}
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
	}

	/** Returns what the validator says against a file. */
	static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
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
		templates.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		engine.setTemplateEngineMessageSource(People.messages("messages/documents"));
		return engine;
	}

}
