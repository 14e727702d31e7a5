package org.alongside.planning;

import org.alongside.fakes.FakeDecisions;
import org.alongside.fakes.Pages;
import org.alongside.planning.PlanCompleteness.Element;
import org.alongside.processes.DecisionTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The audit of a plan: what the rules ask for is found in it, or named as missing.
 */
class PlanCompletenessTest {

	private static final DecisionTables tables = new DecisionTables();

	private final PlanningDesk desk = new PlanningDesk();

	private final PlanCompleteness completeness = new PlanCompleteness(new FakeDecisions().with("plan-completeness",
			inputs -> tables.all("plan-completeness", "programme", inputs.get("programme"))));

	@Test
	void findsEachElementOfTheLawInAFinishedPlan() {
		List<Element> elements = of(whole());
		assertThat(elements).filteredOn(element -> !element.held()).isEmpty();
		assertThat(elements).allMatch(Element::demanded);
		assertThat(elements).extracting(element -> element.citation().replace(" (default, verify)", ""))
			.contains("42 CFR 441.301(c)(2)(i)", "42 CFR 441.301(c)(2)(ii)", "42 CFR 441.301(c)(2)(iii)",
					"42 CFR 441.301(c)(2)(iv)", "42 CFR 441.301(c)(2)(v)", "42 CFR 441.301(c)(2)(vi)",
					"42 CFR 441.301(c)(2)(viii)", "42 CFR 441.301(c)(2)(ix)", "42 CFR 441.301(c)(2)(x)",
					"42 CFR 441.301(c)(2)(xi)", "42 CFR 441.301(c)(2)(xii)", "42 CFR 441.301(c)(2)(xiii)",
					"42 CFR 441.18(a)(7)(v)", "42 CFR 441.18(a)(7)(vii)", "42 CFR 441.18(a)(7)(viii)");
	}

	@ParameterizedTest
	@CsvSource({ "setting,setting", "alternatives,alternatives", "selfDirected,self-directed", "distribution,copy",
			"unpaidSupports,unpaid-supports", "risks,risks", "backupPlan,risks", "servicesDeclined,declined",
			"referrals,services", "rightsJustification,rights" })
	void namesWhatIsMissing(String field, String element) {
		Map<String, Object> draft = whole();
		draft.remove(field);
		assertThat(of(draft)).filteredOn(one -> !one.held()).extracting(Element::name).containsExactly(element);
	}

	@Test
	void asksThatAServiceAnswersANeedAndAGoalComesOfOne() {
		Map<String, Object> draft = whole();
		draft.put("referrals", List.of(Map.of("serviceWanted", "Food pantry")));
		draft.put("goals", List.of(desk.goal("I want a dry bedroom", null)));
		assertThat(of(draft)).filteredOn(one -> !one.held())
			.extracting(Element::name)
			.containsExactly("needs", "appropriate");
	}

	@Test
	void asksForNoJustificationWhereNoRightIsRestricted() {
		Map<String, Object> draft = whole();
		draft.remove("rightsJustification");
		draft.put("rightsRestricted", false);
		assertThat(of(draft)).allMatch(Element::held);
	}

	@Test
	void findsNoSignatureBeforeTheClientAgreesAndNoneInARefusal() {
		desk.drafted(whole());
		assertThat(missing("ageing")).containsExactly("signature", "copy");
		desk.complete("review-plan-with-client", desk.worker, Map.of("clientAgreed", "yes", "signedHow", "refused",
				"refusalReason", "Signs nothing", "copyGiven", true));
		assertThat(missing("ageing")).containsExactly("signature");
	}

	@Test
	void putsWhatIsDemandedFirst() {
		desk.drafted(desk.draft());
		List<Element> missing = PlanCompletenessEvidence.Held.of(1, completeness.of(latest(), "immigration")).missing();
		assertThat(missing).extracting(Element::demanded)
			.isSortedAccordingTo(Comparator.reverseOrder())
			.contains(true, false);
		assertThat(missing).first().extracting(Element::name).isEqualTo("declined");
	}

	@ParameterizedTest
	@ValueSource(strings = { "physical-health", "mental-health", "addiction", "ageing", "chronic-disease", "disability",
			"child-welfare", "immigration", "occupational" })
	void showsItInBothLanguages(String programme) {
		desk.drafted(desk.draft());
		assertThat(page(programme, Locale.ENGLISH))
			.contains("What version 1 has to hold", "Risks with a back-up plan", "441.301(c)(2)(vi)",
					programme.equals("ageing") ? "missing, demanded" : "missing, ")
			.doesNotContain("??");
		assertThat(page(programme, Locale.forLanguageTag("es"))).contains("Riesgos con un plan de respaldo")
			.doesNotContain("??");
	}

	private String page(String programme, Locale locale) {
		List<Element> elements = completeness.of(latest(), programme);
		return Pages.section("planning/section :: completeness", PlanCompletenessEvidence.Held.of(1, elements), locale,
				"messages/planning");
	}

	private List<String> missing(String programme) {
		return completeness.of(latest(), programme).stream().filter(one -> !one.held()).map(Element::name).toList();
	}

	private List<Element> of(Map<String, Object> draft) {
		desk.drafted(draft).agreed();
		return completeness.of(latest(), "ageing");
	}

	private ServicePlan latest() {
		return desk.plans.latest(desk.caseId).orElseThrow();
	}

	private Map<String, Object> whole() {
		Map<String, Object> draft = new HashMap<>(desk.draft());
		draft.put("setting", "My own flat, ground floor");
		draft.put("alternatives", "A shared flat; too loud for me");
		draft.put("selfDirected", "I choose who cleans");
		draft.put("distribution", "My sister and Dana");
		draft.put("unpaidSupports", "My sister on Sundays");
		draft.put("risks", "A fall at night");
		draft.put("backupPlan", "My neighbour has a key");
		draft.put("servicesDeclined", "Meals at home");
		draft.put("rightsRestricted", true);
		draft.put("rightsJustification", "The door is locked at night; tried an alarm first");
		return draft;
	}

}
