package org.alongside.documents.fill;

import org.alongside.documents.fill.FormField.Kind;
import org.alongside.shared.RefusedException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class FormReaderTest {

	@Test
	void tellsWhatEachFieldIsAndWhichCanBeFilled() throws IOException {
		FormReader.Blank blank = read(AgencyPdf.everything().file());
		assertThat(blank.fields()).extracting(FormField::name, FormField::kind, FormField::page, FormField::usable)
			.contains(tuple("applicant_name", Kind.TEXT, 1, true), tuple("applicant_born", Kind.COMB, 1, true),
					tuple("interpreter", Kind.CHECK, 1, true), tuple("sex", Kind.RADIO, 1, true),
					tuple("programme", Kind.CHOICE, 1, true), tuple("signed", Kind.SIGNATURE, 1, false),
					tuple("tracking", Kind.TEXT, 1, false));
		assertThat(blank.fields().get(0).label()).isEqualTo("Applicant's full name");
		assertThat(blank.fields()).filteredOn(field -> field.name().equals("sex"))
			.first()
			.extracting(field -> field.options().stream().map(FormField.Option::value).sorted().toList())
			.isEqualTo(List.of("F", "M"));
		assertThat(blank.removed()).isZero();
	}

	@Test
	void takesScriptsOutAndSaysHowMany() throws IOException {
		byte[] file = AgencyPdf.everything().scripts().file();
		FormReader.Blank blank = read(file);
		assertThat(blank.removed()).isEqualTo(3);
		try (PDDocument clean = Loader.loadPDF(blank.content())) {
			assertThat(clean.getDocumentCatalog().getOpenAction()).isNull();
			assertThat(clean.getDocumentCatalog().getAcroForm(null).getField("applicant_name").getCOSObject())
				.satisfies(field -> assertThat(field.containsKey(COSName.AA)).isFalse());
			clean.setAllSecurityToBeRemoved(true);
			assertThat(read(blank.content()).removed()).isZero();
		}
	}

	@Test
	void refusesWhatCannotBeFilledAndNamesTheFile() throws IOException {
		refused(AgencyPdf.everything().encrypted("secret"), "formEncrypted");
		refused(AgencyPdf.everything().encrypted(""), "formEncrypted");
		refused(AgencyPdf.everything().xfa().file(), "formXfa");
		refused(new AgencyPdf().file(), "formNone");
		refused(new AgencyPdf().signature("only").file(), "formNone");
		refused(new byte[0], "formBroken");
		refused("%PDF-1.7\nnonsense".getBytes(StandardCharsets.UTF_8), "formBroken");
		byte[] torn = AgencyPdf.everything().file();
		refused(java.util.Arrays.copyOf(torn, 60), "formBroken");
		assertThatThrownBy(() -> FormReader.read(AgencyPdf.everything().file(), 60, 3)).isInstanceOfSatisfying(
				RefusedException.class, refused -> assertThat(refused.errors().get(0).code()).isEqualTo("formFields"));
	}

	private static void refused(byte[] file, String code) {
		assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(RefusedException.class,
				refused -> assertThat(refused.errors()).singleElement().satisfies(error -> {
					assertThat(error.field()).isEqualTo("file");
					assertThat(error.code()).isEqualTo(code);
				}));
	}

	private static FormReader.Blank read(byte[] file) {
		return FormReader.read(file, 60, 300);
	}

}
