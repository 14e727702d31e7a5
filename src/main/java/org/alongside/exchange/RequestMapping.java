package org.alongside.exchange;

import org.alongside.exchange.Contents.Asked;
import org.alongside.exchange.Contents.Referrer;
import org.alongside.exchange.Contents.Said;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads what is asked for and by whom.
 */
final class RequestMapping {

	private RequestMapping() {
	}

	static Asked asked(ServiceRequest request, Place place) {
		List<String> reasons = words(request.getReasonCode());
		request.getNote()
			.stream()
			.map(Annotation::getText)
			.map(Words::line)
			.filter(Objects::nonNull)
			.forEach(reasons::add);
		List<String> codes = Stream.concat(request.getCategory().stream(), Stream.of(request.getCode()))
			.flatMap(concept -> concept.getCoding().stream())
			.filter(coding -> coding.hasSystem() && coding.hasCode())
			.map(coding -> coding.getSystem() + "|" + coding.getCode())
			.limit(50)
			.toList();
		return new Asked(place, Said.of(request.getSubject(), place), identifier(request.getIdentifier()),
				what(request), reasons, Said.of(request.getReasonReference(), place),
				List.of(Said.of(request.getRequester(), place)), codes, open(request), StatementMapping.since(request),
				null);
	}

	/** A task says by itself who asks; what is asked is said by what it is about. */
	static Asked asked(Task task, Place place) {
		List<String> reasons = words(List.of(task.getReasonCode()));
		String description = Words.line(task.getDescription());
		boolean open = !task.hasStatus() || List
			.of(Task.TaskStatus.DRAFT, Task.TaskStatus.REQUESTED, Task.TaskStatus.RECEIVED, Task.TaskStatus.ACCEPTED,
					Task.TaskStatus.READY, Task.TaskStatus.INPROGRESS, Task.TaskStatus.ONHOLD)
			.contains(task.getStatus());
		return new Asked(place, Said.of(task.getFor(), place), identifier(task.getIdentifier()), description, reasons,
				task.hasReasonReference() ? List.of(Said.of(task.getReasonReference(), place)) : List.of(),
				List.of(Said.of(task.getRequester(), place)), List.of(), open, Words.date(task.getAuthoredOnElement()),
				Said.of(task.getFocus(), place));
	}

	static boolean open(ServiceRequest request) {
		return !request.hasStatus() || List
			.of(ServiceRequestStatus.ACTIVE, ServiceRequestStatus.DRAFT, ServiceRequestStatus.ONHOLD,
					ServiceRequestStatus.UNKNOWN)
			.contains(request.getStatus());
	}

	static @Nullable String what(ServiceRequest request) {
		return request.hasCode() ? Words.of(request.getCode()) : null;
	}

	static Referrer referrer(Organization organization) {
		return new Referrer("Organization", Words.line(organization.getName(), 200), contact(organization.getTelecom()),
				List.of());
	}

	static Referrer referrer(Practitioner practitioner) {
		var name = Names.official(Names.current(practitioner.getName()));
		String prefix = name.hasPrefix() ? name.getPrefix().get(0).getValueNotNull() + " " : "";
		String words = Words.line(Names.given(name) + " " + Names.family(name), 180);
		return new Referrer("Practitioner", words == null ? null : Words.line(prefix + words, 200),
				contact(practitioner.getTelecom()), List.of());
	}

	static Referrer referrer(PractitionerRole role, Place place) {
		List<Said> of = new ArrayList<>();
		of.add(Said.of(role.getPractitioner(), place));
		of.add(Said.of(role.getOrganization(), place));
		return new Referrer("PractitionerRole", null, contact(role.getTelecom()), of);
	}

	private static @Nullable String contact(List<ContactPoint> telecom) {
		return PersonMapping.contactPoints(telecom)
			.stream()
			.filter(point -> !point.kind().equals("other"))
			.min(Comparator.comparing(point -> point.kind().equals("email") ? 0 : 1))
			.map(point -> Words.line(point.value(), 200))
			.orElse(null);
	}

	private static List<String> words(List<CodeableConcept> concepts) {
		List<String> words = new ArrayList<>();
		concepts.stream().map(Words::of).filter(Objects::nonNull).distinct().limit(10).forEach(words::add);
		return words;
	}

	private static @Nullable String identifier(List<Identifier> identifiers) {
		return identifiers.stream()
			.filter(Identifier::hasValue)
			.map(identifier -> (identifier.hasSystem() ? identifier.getSystem() : "") + "|" + identifier.getValue())
			.findFirst()
			.orElse(null);
	}

}
