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

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Signing a version of the plan.
 */
class SigningTest extends WholeHouse {

	private static final String STROKES = "1,2 30,40 50,60;100,10 200,20 300,100";

	@Test
	void aDrawnATypedAndARefusedSignatureStandOnTheSignaturePage() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = planned(worker);
		String page = page(worker, caseId, "es");
		assertThat(page).contains("Mi plan, en palabras sencillas", "A garden of my own", "Szigriszt")
			.doesNotContain("??");
		String hash = hash(page);
		assertThat(sign(worker, caseId, hash, "client", "Ana Ruiz", "drawn", "strokes", STROKES)).isLessThan(400);
		assertThat(sign(worker, caseId, hash, "family", "Bea Ruiz", "typed", "consent", "true")).isLessThan(400);
		assertThat(sign(worker, caseId, hash, "other", "Carl", "refused", "reason", "Wants to think")).isLessThan(400);
		assertThat(page(worker, caseId, "en")).contains("Ana Ruiz", "signed by drawing", "Wants to think",
				"Flesch-Kincaid");
		MockHttpServletResponse paper = mvc
			.perform(post("/cases/" + caseId + "/papers").param("paper", "signatures")
				.param("language", "en")
				.with(csrf())
				.with(Visitor.as(worker)))
			.andReturn()
			.getResponse();
		try (PDDocument pdf = Loader.loadPDF(paper.getContentAsByteArray())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("Ana Ruiz", "Bea Ruiz", "Carl", "Wants to think");
		}
	}

	@Test
	void whatIsIncompleteOrOutdatedIsRefused() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = planned(worker);
		String hash = hash(page(worker, caseId, "es"));
		var before = rows();
		assertThat(sign(worker, caseId, hash, "client", "Ana", "drawn", "strokes", "")).isEqualTo(422);
		assertThat(sign(worker, caseId, hash, "client", "Ana", "typed", "consent", "false")).isEqualTo(422);
		assertThat(sign(worker, caseId, hash, "client", "Ana", "refused", "reason", " ")).isEqualTo(422);
		assertThat(sign(worker, caseId, hash, "client", "Ana", "paper", "attachment", UUID.randomUUID().toString()))
			.isEqualTo(422);
		assertThat(sign(worker, caseId, hash, "king", "Ana", "typed", "consent", "true")).isEqualTo(422);
		assertThat(sign(worker, caseId, hash, "client", " ", "typed", "consent", "true")).isEqualTo(422);
		assertThat(sign(worker, caseId, "0".repeat(64), "client", "Ana", "typed", "consent", "true")).isEqualTo(422);
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void whatWasDrawnAndTypedIsThereAgainButNotUnderAnotherText() throws Exception {
		StaffProfile worker = hire(team(), Role.INTAKE_WORKER);
		CaseId caseId = planned(worker);
		String hash = hash(page(worker, caseId, "es"));
		String refused = answer(worker, caseId, hash, "family", " ", "drawn", "strokes", "10,10 20,30;40,50 60,70")
			.getContentAsString();
		assertThat(refused)
			.contains("href=\"#name\"", "value=\"10,10 20,30;40,50 60,70\"", "value=\"family\" selected=\"selected\"")
			.doesNotContain("??");
		assertThat(hash(refused)).isEqualTo(hash);

		String outdated = answer(worker, caseId, "0".repeat(64), "family", "Bea Ruiz", "drawn", "strokes",
				"10,10 20,30")
			.getContentAsString();
		assertThat(outdated).contains("href=\"#copy-title\"", "value=\"Bea Ruiz\"").doesNotContain("10,10", "??");
		assertThat(hash(outdated)).isEqualTo(hash);
	}

	private CaseId planned(StaffProfile worker) throws Exception {
		CaseId caseId = received(worker, "Ana");
		UUID plan = UUID.randomUUID();
		database
			.sql("""
					insert into app.service_plan (id, version, case_id, number, vision, strengths, risk_level,
						rights_restricted, monitor, review_date, author_id, proposed_at, approval_level)
					values (:id, 0, :case, 1, 'A garden of my own', 'Patient', 0, false, 'Dana', date '2030-01-01', :by, now(), 1)
					""")
			.param("id", plan)
			.param("case", caseId.value())
			.param("by", worker.id().value())
			.update();
		database.sql("""
				insert into app.plan_goal (plan_id, position, goal_id, statement, measure, target_date, steps)
				values (:id, 0, :goal, 'I grow food', 'One harvest', date '2030-01-01',
				'[{"what": "Buy seeds", "who": "client"}]')
				""").param("id", plan).param("goal", UUID.randomUUID()).update();
		return caseId;
	}

	private String page(StaffProfile worker, CaseId caseId, String language) throws Exception {
		return mvc.perform(get("/cases/" + caseId + "/signatures").param("language", language).with(Visitor.as(worker)))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static String hash(String page) {
		Matcher hash = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"").matcher(page);
		assertThat(hash.find()).isTrue();
		return hash.group(1);
	}

	private int sign(StaffProfile worker, CaseId caseId, String hash, String role, String name, String how,
			String field, String value) throws Exception {
		return answer(worker, caseId, hash, role, name, how, field, value).getStatus();
	}

	private MockHttpServletResponse answer(StaffProfile worker, CaseId caseId, String hash, String role, String name,
			String how, String field, String value) throws Exception {
		return mvc
			.perform(post("/cases/" + caseId + "/signatures").param("language", "es")
				.param("hash", hash)
				.param("role", role)
				.param("name", name)
				.param("how", how)
				.param(field, value)
				.with(csrf())
				.with(Visitor.as(worker)))
			.andReturn()
			.getResponse();
	}

}
