package org.alongside.planning;

import org.alongside.cases.CaseFiles;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.documents.Signature;
import org.alongside.documents.Signing;
import org.alongside.readiness.Proof;
import org.alongside.readiness.RecordEvidence;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the plan proves: the version in force, or the latest while none is.
 */
@Component
class PlanRecordEvidence implements RecordEvidence {

	private static final String LANGUAGE = "language";

	private static final String RESPONSIBLE = "responsible-signatures";

	/** The languages the plain copy is written in. */
	private static final Set<String> WRITTEN = Set.of("en", "es");

	/** Who takes a step, and as what they sign, where it is another word. */
	private static final Map<String, String> SIGNS_AS = Map.of("partner", "other");

	private static final Set<String> FOR_THE_CLIENT = Set.of("client", "guardian");

	private final ServicePlans plans;

	private final PlanWriter writer;

	private final Signing signing;

	private final CaseFiles cases;

	private final Clients clients;

	PlanRecordEvidence(ServicePlans plans, PlanWriter writer, Signing signing, CaseFiles cases, Clients clients) {
		this.plans = plans;
		this.writer = writer;
		this.signing = signing;
		this.cases = cases;
		this.clients = clients;
	}

	@Override
	public Set<String> elements() {
		Set<String> elements = new TreeSet<>(PlanCompleteness.known());
		elements.addAll(Set.of(LANGUAGE, RESPONSIBLE));
		return elements;
	}

	@Override
	public Proof of(String element, CaseId caseId, StaffProfile reader) {
		ServicePlan plan = plans.active(caseId).or(() -> plans.latest(caseId)).orElse(null);
		if (plan == null) {
			// That there is none is said once, not of every part of it.
			return element.equals("goals") ? Proof.missing("/cases/" + caseId) : Proof.open(null);
		}
		return switch (element) {
			case LANGUAGE -> language(plan, reader);
			case RESPONSIBLE -> responsible(plan, reader.locale());
			default -> PlanCompleteness.holds(plan, element)
					? Proof.found("plan", Proof.section(caseId, "plan"), plan.number())
					: Proof.missing(Proof.section(caseId, "plan"));
		};
	}

	/**
	 * The copy is easy enough to read, in the client's language; where we do not write
	 * that, there is an interpreter. The one that was signed was the same.
	 */
	private Proof language(ServicePlan plan, StaffProfile reader) {
		String place = "/cases/" + plan.caseId() + "/signatures";
		ClientProfile client = clients.find(cases.get(plan.caseId()).clientId()).orElse(null);
		String wanted = client == null || client.language() == null ? "en"
				: Locale.forLanguageTag(client.language()).getLanguage();
		boolean interpreter = client != null && client.interpreter();
		Locale copied = Locale.forLanguageTag(WRITTEN.contains(wanted) ? wanted : "en");
		boolean otherwise = signed(plan).stream()
			.filter(one -> FOR_THE_CLIENT.contains(one.role()))
			.anyMatch(one -> !one.language().equals(wanted));
		Signing.Copy copy = signing.signable(plan.caseId(), copied, reader.zone()).orElse(null);
		String named = Locale.forLanguageTag(wanted).getDisplayLanguage(reader.locale());
		if (copy == null || copy.hard() || !interpreter && (otherwise || !WRITTEN.contains(wanted))) {
			return Proof.missing(place, named);
		}
		return Proof.found(LANGUAGE, place, named, copy.grade().value(), copy.bound());
	}

	/**
	 * Who takes a step of the plan signs it, and the worker always: they watch over it.
	 */
	private Proof responsible(ServicePlan plan, Locale locale) {
		List<Signature> given = signed(plan).stream().filter(one -> !FOR_THE_CLIENT.contains(one.role())).toList();
		Set<String> roles = given.stream().map(Signature::role).collect(Collectors.toSet());
		String open = Stream
			.concat(Stream.of("worker"), plan.goals().stream().flatMap(goal -> goal.steps().stream()).map(Step::who))
			.distinct()
			.filter(who -> !who.equals("client") && !roles.contains(SIGNS_AS.getOrDefault(who, who)))
			.map(who -> writer.owner(who, locale))
			.collect(Collectors.joining(", "));
		String place = "/cases/" + plan.caseId() + "/signatures";
		return open.isEmpty()
				? Proof.found("signed", place,
						given.stream().map(Signature::name).distinct().collect(Collectors.joining(", ")))
				: Proof.missing(place, open);
	}

	private List<Signature> signed(ServicePlan plan) {
		return signing.of(plan.caseId())
			.stream()
			.filter(one -> one.paper().equals(PlainPlanPaper.KIND) && one.version() == plan.number())
			.filter(one -> !one.how().equals("refused"))
			.toList();
	}

}
