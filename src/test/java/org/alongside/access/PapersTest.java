package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.alongside.story.Stories;
import org.alongside.story.StoryEntry;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Papers made from the record, and the letterhead over them.
 */
class PapersTest extends WholeHouse {

	@Autowired
	private Stories stories;

	@Test
	void theStoryIsMadeWithTheLetterheadAndStandsInTheTimeline() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		StaffProfile admin = hire(team(), Role.ADMINISTRATOR);
		assertThat(mvc
			.perform(multipart("/letterhead").param("from", "2020-01-01")
				.param("agency", "Riverside Services")
				.param("address", "1 Main Street\nSpringfield")
				.with(csrf())
				.with(Visitor.as(admin)))
			.andReturn()
			.getResponse()
			.getStatus()).isLessThan(400);
		String page = mvc.perform(get("/cases/" + caseId + "/documents").with(Visitor.as(worker)))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("value=\"story\"").doesNotContain("value=\"plan\"", "??");
		MockHttpServletResponse paper = make(worker, caseId, "story");
		assertThat(paper.getStatus()).isEqualTo(200);
		assertThat(paper.getContentType()).isEqualTo("application/pdf");
		assertThat(paper.getHeader("Content-Disposition")).startsWith("attachment").contains("-story.pdf");
		assertThat(paper.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		try (PDDocument pdf = Loader.loadPDF(paper.getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Riverside Services", "Springfield", "La historia");
		}
		assertThat(database.sql(
				"select count(*) from app.timeline_entry where case_id = :id and kind = 'document.made' and sort = 'documents'")
			.param("id", caseId.value())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void theStoryHoldsAllThatStandsAndNothingThatWasTakenBack() throws Exception {
		StaffProfile worker = hire(team(), Role.CASE_MANAGER);
		CaseId caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
		tell(worker, caseId, "words", "They let me go.", "");
		tell(worker, caseId, "words", "Mi hermana me ayuda.", "My sister helps.");
		tell(worker, caseId, "hopes", "A quiet month.", "");
		tell(worker, caseId, "culture", "I pray at noon.", "");
		StoryEntry secret = stories.standing(caseId).get(0);
		mvc.perform(post("/cases/" + caseId + "/story").param("part", "culture")
			.param("words", "")
			.param("heardOn", LocalDate.now(worker.zone()).toString())
			.param("change", secret.id().toString())
			.param("why", "Wants it private")
			.with(csrf())
			.with(Visitor.as(worker)));

		try (PDDocument pdf = Loader.loadPDF(make(worker, caseId, "story").getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf))
				.contains("They let me go.", "Mi hermana me ayuda.", "My sister helps.", "A quiet month.")
				.doesNotContain("I pray at noon.", "??");
		}
	}

	@Test
	void aPaperThatCannotBeWrittenIsRefusedAndLeavesNoTrace() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = received(worker, "Ana");
		var before = rows();
		assertThat(make(worker, caseId, "plan").getStatus()).isEqualTo(422);
		assertThat(make(worker, caseId, "../etc").getStatus()).isEqualTo(422);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void aLogoThatIsNoPictureIsRefused() throws Exception {
		StaffProfile admin = hire(team(), Role.ADMINISTRATOR);
		var before = rows();
		assertThat(mvc
			.perform(multipart("/letterhead").file(new MockMultipartFile("logo", "<svg/>".getBytes()))
				.param("from", "2020-01-01")
				.param("agency", "A")
				.param("address", "B")
				.with(csrf())
				.with(Visitor.as(admin)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(422);
		assertThat(rows()).isEqualTo(before);
	}

	private void tell(StaffProfile worker, CaseId caseId, String part, String words, String translation)
			throws Exception {
		assertThat(mvc
			.perform(post("/cases/" + caseId + "/story").param("part", part)
				.param("words", words)
				.param("language", translation.isEmpty() ? "" : "es")
				.param("translation", translation)
				.param("heardOn", LocalDate.now(worker.zone()).toString())
				.with(csrf())
				.with(Visitor.as(worker)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(302);
	}

	private MockHttpServletResponse make(StaffProfile worker, CaseId caseId, String paper) throws Exception {
		return mvc
			.perform(post("/cases/" + caseId + "/papers").param("paper", paper)
				.param("language", "es")
				.with(csrf())
				.with(Visitor.as(worker)))
			.andReturn()
			.getResponse();
	}

}
