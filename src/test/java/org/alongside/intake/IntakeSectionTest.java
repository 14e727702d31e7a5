package org.alongside.intake;

import org.alongside.cases.Discretion;
import org.alongside.clients.Clients.LikelyMatch;
import org.alongside.fakes.FakeStaff;
import org.alongside.fakes.Pages;
import org.alongside.fakes.People;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeSectionTest {

	private final IntakeDesk desk = new IntakeDesk();

	private final IntakeSection section = new IntakeSection(desk.files, new Discretion(desk.everybody, desk.cases),
			new FakeStaff(), desk.told);

	@Test
	void showsWhatIsKnownWhenAReferralHasJustComeIn() {
		assertThat(page(desk.received(), Locale.ENGLISH))
			.contains("Riverside Clinic · 555-0100", "Needs help with rent")
			.doesNotContain("??", "Decision");
	}

	@Test
	void showsTheWholeWayInTheReadersLanguage() {
		LikelyMatch known = desk.known("Anna");
		desk.decisions.with("eligibility",
				(inputs) -> List.of(Map.of("eligible", false, "reason", "Lives <elsewhere>", "citation", "Rule 1")));
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId,
				Map.of("story", "He found me.", "violenceAtHome", true, "notes", "Whispered"));
		desk.steps.triageCrisis(caseId);
		desk.complete("respond-to-crisis", caseId,
				Map.of("actions", List.of("shelter"), "actionTaken", "Found a bed", "safeNow", "yes"));
		desk.steps.findDuplicates(caseId);
		desk.complete("compare-people", caseId,
				Map.of("samePerson", known.client().id().toString(), "reason", "Same photo"));
		desk.complete("check-eligibility", caseId,
				Map.of("livesInArea", "no", "insured", "no", "householdSize", 1, "incomeUnknown", true));
		desk.steps.decideEligibility(caseId);
		desk.complete("obtain-consent", caseId, Map.of("consent", "given", "how", "written", "consentedOn",
				"2026-11-23", "consentExpires", "2027-11-23"));
		desk.complete("decide-intake", caseId,
				Map.of("decision", "refer-elsewhere", "reason", "Nearer to her", "referredTo", "Clínica del Sol"));
		desk.steps.sendRefusalNotice(caseId);

		assertThat(page(caseId, Locale.ENGLISH))
			.contains("Violence at home", "Whispered", "Shelter arranged", "Found a bed", "safe now", "Same photo",
					"Lives &lt;elsewhere&gt;", "Rule 1", "Given in writing", "until Nov 23, 2027", "Referred elsewhere",
					"Clínica del Sol", "Dear Riverside Clinic,")
			.doesNotContain("??");
		assertThat(page(caseId, Locale.forLanguageTag("es"))).contains("Violencia en el hogar", "Dado por escrito")
			.doesNotContain("??");
	}

	@Test
	void thatSomebodyReportedIsNotToldByWhatWasDoneAtOnce() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, Map.of("story", "He found me.", "immediateDanger", "yes"));
		desk.steps.triageCrisis(caseId);
		desk.complete("respond-to-crisis", caseId, Map.of("actions", List.of("shelter", "mandated-report"),
				"actionTaken", "Found a bed", "safeNow", "yes"));
		assertThat(page(caseId, Locale.ENGLISH)).contains("Shelter arranged", "Mandated report made");
		String colleague = Pages.section(section.fragment(), section.content(caseId, People.worker(Role.CASE_MANAGER)),
				Locale.ENGLISH, "messages/intake");
		assertThat(colleague).contains("Shelter arranged").doesNotContain("Mandated report made");
	}

	@Test
	void whatNobodyAskedIsShownAsOpenAndNeverAsNone() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, IntakeDesk.NO_DANGER);
		assertThat(page(caseId, Locale.ENGLISH))
			.contains("Nothing named so far", "Not asked yet", "May hurt somebody else", "Overdose",
					"/cases/" + caseId + "/danger-questions")
			.doesNotContain(">None<", "??");
		assertThat(page(caseId, Locale.forLanguageTag("es"))).contains("Todavía no se preguntó", "Sobredosis")
			.doesNotContain(">Ninguno<", "??");
	}

	@Test
	void saysNoneOnlyWhenEveryQuestionWasAnsweredWithNo() {
		CaseId caseId = desk.received();
		Map<String, Object> answers = new HashMap<>(IntakeDesk.NO_DANGER);
		Screening.QUESTIONS.forEach((question) -> answers.put(question, "no"));
		desk.complete("screen-referral", caseId, answers);
		assertThat(page(caseId, Locale.ENGLISH)).contains(">None<").doesNotContain("Not asked yet");
	}

	@Test
	void whatWasHeardGoesIntoTheStory() {
		CaseId caseId = desk.received();
		desk.complete("screen-referral", caseId, IntakeDesk.NO_DANGER);

		assertThat(desk.stories.lines).containsExactly("retold screening words: I lost my job in May.");
		assertThat(page(caseId, Locale.ENGLISH)).doesNotContain("I lost my job in May.");
	}

	private String page(CaseId caseId, Locale locale) {
		return Pages.section(section.fragment(), section.content(caseId, desk.worker), locale, "messages/intake");
	}

}
