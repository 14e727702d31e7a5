package org.alongside.access;

import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Papers made from the record, and the letterhead over them.
 */
class PapersTest extends WholeHouse {

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
