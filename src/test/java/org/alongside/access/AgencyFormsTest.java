package org.alongside.access;

import org.alongside.documents.fill.AgencyPdf;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Forms of other agencies: taken, mapped once, filled for a client.
 */
class AgencyFormsTest extends WholeHouse {

	private StaffProfile admin;

	private StaffProfile worker;

	@BeforeEach
	void people() {
		admin = hire(team(), Role.ADMINISTRATOR);
		worker = hire(team(), Role.INTAKE_WORKER);
	}

	@Test
	void aFormIsMappedOnceAndFilledForAClient() throws Exception {
		String name = "Housing " + UUID.randomUUID();
		String form = add(name, AgencyPdf.everything().scripts().file());
		CaseId caseId = received(worker, "Ánh");
		String page = page(admin, form);
		assertThat(page).contains("full name", "taken out", "Signatures are never").doesNotContain("??");
		assertThat(page(worker, "/cases/" + caseId + "/documents")).doesNotContain(name);
		assertThat(answer(worker, get("/cases/" + caseId + "/forms/" + id(form))).getStatus()).isEqualTo(404);

		assertThat(
				map(form, 1, page,
						Map.of("applicant_name", "client.name", "applicant_born", "client.birthDate",
								"applicant_born.format", "yyyyMMdd", "phone", "contact.phone"))
					.getStatus())
			.isEqualTo(302);

		assertThat(page(worker, "/cases/" + caseId + "/documents")).contains(name);
		String preview = page(worker, "/cases/" + caseId + "/forms/" + id(form));
		assertThat(preview).contains("Ánh Ruiz", "19801124", "does not know").doesNotContain("??");
		MockHttpServletResponse filled = fill(caseId, form, 2);
		assertThat(filled.getStatus()).isEqualTo(200);
		assertThat(filled.getContentType()).isEqualTo("application/pdf");
		assertThat(filled.getHeader("Content-Disposition")).startsWith("attachment").contains("housing");
		try (PDDocument pdf = Loader.loadPDF(filled.getContentAsByteArray())) {
			PDAcroForm fields = pdf.getDocumentCatalog().getAcroForm(null);
			assertThat(fields.getField("applicant_name").getValueAsString()).isEqualTo("Ánh Ruiz");
			assertThat(fields.getField("applicant_born").getValueAsString()).isEqualTo("19801124");
		}
		assertThat(database.sql("select sort from app.timeline_entry where case_id = :id and kind = 'document.filled'")
			.param("id", caseId.value())
			.query(String.class)
			.list()).containsExactly("documents");
	}

	@Test
	void aNewFileKeepsWhatItsFieldsAreFilledWithAndSaysWhatIsNewAndGone() throws Exception {
		String form = add("Benefits " + UUID.randomUUID(), AgencyPdf.everything().file());
		map(form, 1, page(admin, form), Map.of("applicant_name", "client.name", "phone", "contact.phone"));
		byte[] other = new AgencyPdf().text("applicant.name", "Name", 200).text("mail", "E-mail", 200).file();
		assertThat(answer(admin,
				multipart(form + "/file").file(new MockMultipartFile("file", "b.pdf", "application/pdf", other))
					.param("number", "2")
					.param("from", today()))
			.getStatus()).isEqualTo(302);
		String page = page(admin, form);
		assertThat(page).contains("not in the new file", "<li>Telephone</li>")
			.containsPattern("E-mail</strong> <span class=\"badge accent\">new")
			.containsPattern("Name</strong>\\s*</legend>")
			.containsPattern("value=\"client.name\" selected");
		assertThat(fill(received(worker, "Ana"), form, 3).getStatus()).isEqualTo(200);
	}

	@Test
	void whatIsWrongIsNamedByFieldAndChangesNothing() throws Exception {
		String form = add("Transport " + UUID.randomUUID(), AgencyPdf.everything().file());
		String page = page(admin, form);
		Map<String, Long> before = rows();
		MockHttpServletResponse refused = map(form, 1, page,
				Map.of("applicant_name", "client.shoe", "sex", "fixed", "sex.text", "X", "applicant_born",
						"client.birthDate", "applicant_born.format", "MM/dd/yyyy", "programme", "case.programme",
						"programme.text", "mental-health = ZZ", "applicant_short", "fixed", "applicant_short.text",
						"moon \uD83C\uDF19"));
		assertThat(refused.getStatus()).isEqualTo(422);
		for (String field : List.of("applicant_name", "sex", "applicant_born", "programme", "applicant_short")) {
			assertThat(main(refused)).contains("href=\"#" + index(page, field) + "-");
		}
		assertThat(main(refused)).contains("mental-health = ZZ").doesNotContain("??");
		assertThat(map(form, 1, page, Map.of("from", "2020-01-01")).getStatus()).isEqualTo(422);
		assertThat(map(form, 1, page, Map.of("from", "soon")).getStatus()).isEqualTo(422);
		assertThat(map(form, 1, page, Map.of("language", "xx")).getStatus()).isEqualTo(422);
		assertThat(map(form, 7, page, Map.of()).getStatus()).isEqualTo(409);
		assertThat(answer(admin,
				post(form + "/mapping").param("number", "1").param("from", today()).param("language", "en"))
			.getStatus()).isEqualTo(422);
		for (byte[] file : List.of(AgencyPdf.everything().encrypted("x"), AgencyPdf.everything().xfa().file(),
				"%PDF-1.4".getBytes(), new byte[0])) {
			assertThat(send("Another " + UUID.randomUUID(), file).getStatus()).isEqualTo(422);
		}
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void howToReachTheClientWaitsUntilTheRuleWasRead() throws Exception {
		String form = add("School " + UUID.randomUUID(), AgencyPdf.everything().file());
		map(form, 1, page(admin, form), Map.of("applicant_name", "client.name", "phone", "contact.phone"));
		CaseId caseId = received(worker, "Ana");
		UUID client = database.sql("select client_id from app.case_file where id = ?")
			.param(caseId.value())
			.query(UUID.class)
			.single();
		database.sql("update app.client set safe_contact = 'Never call after six' where id = ?").param(client).update();
		database.sql("""
				insert into app.client_contact_point (client_id, kind, value, key, source, recorded_at)
				values (?, 'phone', '+1 617 555 0123', '+16175550123', 'web', now())
				""").param(client).update();
		String path = "/cases/" + caseId + "/forms/" + id(form);
		assertThat(page(worker, path)).contains("Never call after six", "Left out until").doesNotContain("555 0123");
		assertThat(page(worker, path + "?reach=true")).contains("Never call after six", "555 0123");
		assertThat(phone(answer(worker, post(path).param("number", "2")))).isEmpty();
		assertThat(phone(answer(worker, post(path).param("number", "2").param("reach", "true")))).contains("555 0123");
	}

	@Test
	void aFormOutOfUseIsNotThereAnyMore() throws Exception {
		String form = add("Old " + UUID.randomUUID(), AgencyPdf.everything().file());
		map(form, 1, page(admin, form), Map.of("applicant_name", "client.name"));
		CaseId caseId = received(worker, "Ana");
		assertThat(answer(admin, post(form + "/retire").param("number", "1")).getStatus()).isEqualTo(409);
		assertThat(answer(admin, post(form + "/retire").param("number", "2")).getStatus()).isEqualTo(302);
		assertThat(answer(admin, get(form)).getStatus()).isEqualTo(404);
		assertThat(fill(caseId, form, 2).getStatus()).isEqualTo(404);
	}

	private static String phone(MockHttpServletResponse filled) throws Exception {
		try (PDDocument pdf = Loader.loadPDF(filled.getContentAsByteArray())) {
			return pdf.getDocumentCatalog().getAcroForm(null).getField("phone").getValueAsString();
		}
	}

	private String add(String name, byte[] file) throws Exception {
		MockHttpServletResponse answer = send(name, file);
		assertThat(answer.getStatus()).isEqualTo(302);
		return String.valueOf(answer.getHeader("Location"));
	}

	private MockHttpServletResponse send(String name, byte[] file) throws Exception {
		return answer(admin,
				multipart("/agency-forms").file(new MockMultipartFile("file", "a.pdf", "application/pdf", file))
					.param("name", name));
	}

	private MockHttpServletResponse map(String form, int number, String page, Map<String, String> wanted)
			throws Exception {
		MockHttpServletRequestBuilder request = post(form + "/mapping").param("number", Integer.toString(number));
		Map<String, String> given = new HashMap<>(Map.of("from", today(), "language", "en"));
		Matcher field = Pattern.compile("name=\"(f\\d+)\\.value\"").matcher(page);
		while (field.find()) {
			given.put(field.group(1) + ".value", "");
		}
		wanted.forEach((key, value) -> {
			String[] parts = key.split("\\.");
			boolean general = key.equals("from") || key.equals("language");
			given.put(general ? key : index(page, parts[0]) + "." + (parts.length > 1 ? parts[1] : "value"), value);
		});
		given.forEach(request::param);
		return answer(admin, request);
	}

	/** Finds the field by the name that stands in its heading or under it. */
	private static String index(String page, String field) {
		int at = Math.max(page.indexOf("<strong>" + field + "<"), page.indexOf("\">" + field + " · "));
		assertThat(at).as(field).isPositive();
		Matcher index = Pattern.compile("name=\"(f\\d+)\\.value\"").matcher(page);
		assertThat(index.find(at)).isTrue();
		return index.group(1);
	}

	private MockHttpServletResponse fill(CaseId caseId, String form, int number) throws Exception {
		return answer(worker,
				post("/cases/" + caseId + "/forms/" + id(form)).param("number", Integer.toString(number)));
	}

	private static String id(String form) {
		return form.substring(form.lastIndexOf('/') + 1);
	}

	private String page(StaffProfile person, String path) throws Exception {
		MockHttpServletResponse answer = answer(person, get(path));
		assertThat(answer.getStatus()).isEqualTo(200);
		return main(answer);
	}

	private static String main(MockHttpServletResponse answer) throws Exception {
		String page = answer.getContentAsString();
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

	private MockHttpServletResponse answer(StaffProfile person, MockHttpServletRequestBuilder request)
			throws Exception {
		return mvc.perform(request.with(csrf()).with(Visitor.as(person))).andReturn().getResponse();
	}

	private static String today() {
		return LocalDate.now(ZoneId.of("America/New_York")).toString();
	}

}
