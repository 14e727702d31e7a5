package org.alongside.exchange;

import org.alongside.exchange.Contents.Said;
import org.alongside.exchange.Contents.Stated;
import org.alongside.intake.ReceivingReferral.Statement;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in a line what a resource states of somebody. What was entered in error, refuted
 * or cancelled states nothing.
 */
final class StatementMapping {

	private static final int CURRENT = 0;

	private static final int PAST = 1;

	private StatementMapping() {
	}

	static Optional<Stated> condition(Condition condition, Place place) {
		String text = Words.of(condition.getCode());
		if (text == null || Words.coded(condition.getVerificationStatus(), "entered-in-error", "refuted")) {
			return Optional.empty();
		}
		String state = condition.getClinicalStatus().getCodingFirstRep().getCode();
		boolean past = Words.coded(condition.getClinicalStatus(), "inactive", "remission", "resolved");
		String since = condition.hasOnsetDateTimeType() ? Words.date(condition.getOnsetDateTimeType())
				: condition.hasOnsetPeriod() ? Words.start(condition.getOnsetPeriod())
						: Words.date(condition.getRecordedDateElement());
		return stated("condition", Words.with(text, state, "active"), Words.code(condition.getCode()), since, condition,
				condition.getSubject(), place, past ? PAST : CURRENT);
	}

	static Optional<Stated> coverage(Coverage coverage, Place place) {
		if (coverage.getStatus() == Coverage.CoverageStatus.ENTEREDINERROR
				|| coverage.getStatus() == Coverage.CoverageStatus.CANCELLED) {
			return Optional.empty();
		}
		String type = Words.of(coverage.getType());
		String payor = coverage.getPayor()
			.stream()
			.map(Reference::getDisplay)
			.map(Words::line)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		String text = type == null ? payor : payor == null || payor.equals(type) ? type : type + ", " + payor;
		return stated("coverage", text, Words.code(coverage.getType()), Words.start(coverage.getPeriod()), coverage,
				coverage.getBeneficiary(), place, coverage.getPeriod().hasEnd() ? PAST : CURRENT);
	}

	static Optional<Stated> carePlan(CarePlan plan, Place place) {
		String title = plan.hasTitle() ? Words.line(plan.getTitle()) : Words.of(plan.getCategory());
		if (title == null || plan.getStatus() == CarePlan.CarePlanStatus.ENTEREDINERROR) {
			return Optional.empty();
		}
		String activities = plan.getActivity()
			.stream()
			.map(activity -> Words.of(activity.getDetail().getCode()))
			.filter(Objects::nonNull)
			.distinct()
			.limit(12)
			.collect(Collectors.joining("; "));
		String text = Words.with(activities.isEmpty() ? title : title + ": " + activities,
				plan.hasStatus() ? plan.getStatus().toCode() : null, "active");
		return stated("care-plan", text, code(plan.getCategory()), Words.start(plan.getPeriod()), plan,
				plan.getSubject(), place, plan.getStatus() == CarePlan.CarePlanStatus.ACTIVE ? CURRENT : PAST);
	}

	static Optional<Stated> goal(Goal goal, Place place) {
		String text = Words.of(goal.getDescription());
		if (text == null || goal.getLifecycleStatus() == Goal.GoalLifecycleStatus.ENTEREDINERROR) {
			return Optional.empty();
		}
		String since = goal.hasStartDateType() && goal.getStart() instanceof DateType start ? Words.date(start)
				: Words.date(goal.getStatusDateElement());
		return stated("goal",
				Words.with(text, goal.hasLifecycleStatus() ? goal.getLifecycleStatus().toCode() : null, "active",
						"accepted", "planned", "proposed"),
				Words.code(goal.getDescription()), since, goal, goal.getSubject(), place,
				goal.getLifecycleStatus() == Goal.GoalLifecycleStatus.COMPLETED ? PAST : CURRENT);
	}

	static Optional<Stated> consent(Consent consent, Place place) {
		String text = consent.hasCategory() ? Words.of(consent.getCategory()) : Words.of(consent.getScope());
		if (text == null || consent.getStatus() == Consent.ConsentState.ENTEREDINERROR) {
			return Optional.empty();
		}
		return stated("consent", Words.with(text, consent.hasStatus() ? consent.getStatus().toCode() : null, "active"),
				code(consent.getCategory()), Words.date(consent.getDateTimeElement()), consent, consent.getPatient(),
				place, consent.getStatus() == Consent.ConsentState.ACTIVE ? CURRENT : PAST);
	}

	static Optional<Stated> serviceRequest(ServiceRequest request, Place place) {
		String text = RequestMapping.what(request);
		if (text == null || request.getStatus() == ServiceRequest.ServiceRequestStatus.ENTEREDINERROR) {
			return Optional.empty();
		}
		return stated("service-request",
				Words.with(text, request.hasStatus() ? request.getStatus().toCode() : null, "active"),
				Words.code(request.getCode()), since(request), request, request.getSubject(), place,
				RequestMapping.open(request) ? CURRENT : PAST);
	}

	static @Nullable String since(ServiceRequest request) {
		return request.hasAuthoredOn() ? Words.date(request.getAuthoredOnElement())
				: request.getOccurrence() instanceof DateTimeType time ? Words.date(time) : null;
	}

	private static @Nullable String code(List<CodeableConcept> concepts) {
		return concepts.stream().map(Words::code).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private static Optional<Stated> stated(String kind, @Nullable String text, @Nullable String code,
			@Nullable String since, Resource resource, Reference about, Place place, int rank) {
		String line = Words.line(text);
		if (line == null) {
			return Optional.empty();
		}
		return Optional.of(new Stated(place, Said.of(about, place),
				new Statement(kind, line, code, since, source(resource, place)), rank));
	}

	private static String source(Resource resource, Place place) {
		String id = place.inside() != null ? place.expression() + "#" + place.inside()
				: resource.getIdElement().getIdPart();
		String name = id == null ? place.fullUrl() == null ? place.expression() : place.fullUrl() : id;
		return Objects.requireNonNullElse(Words.line(resource.fhirType() + "/" + name, 200), resource.fhirType());
	}

}
