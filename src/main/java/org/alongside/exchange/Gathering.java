package org.alongside.exchange;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns resources, as they are read, into what a referral is made of.
 */
final class Gathering implements StreamReading.Receiver {

	/** LOINC: personal pronouns. */
	private static final String PRONOUNS = "90778-2";

	private static final int MAX_PEOPLE = 500;

	private final Contents contents;

	Gathering(Contents contents) {
		this.contents = contents;
	}

	@Override
	public void resource(String type, String json, Place place) {
		if (type.equals("Observation") && !json.contains(PRONOUNS)) {
			return;
		}
		Resource resource = FhirParsing.read(json, place);
		if (resource instanceof Patient patient) {
			person(patient, place);
		}
		else if (resource instanceof RelatedPerson person) {
			PersonMapping.kin(person, place).ifPresent(contents.kin::add);
		}
		else if (resource instanceof Observation observation) {
			pronouns(observation, place);
		}
		else if (resource instanceof ServiceRequest request) {
			name(request, place, request.getIdentifier());
			ask(RequestMapping.asked(request, place));
			state(StatementMapping.serviceRequest(request, place));
		}
		else if (resource instanceof Task task) {
			ask(RequestMapping.asked(task, place));
		}
		else if (!referrer(resource, place)) {
			statement(resource, place);
		}
	}

	@Override
	public void bundle(String type, String json) {
		contents.type = "Bundle";
		contents.bundleType = type;
		Bundle bundle = (Bundle) FhirParsing.read(json, new Place(0, null, null, "Bundle"));
		Identifier identifier = bundle.getIdentifier();
		if (identifier.hasValue()) {
			contents.bundleIdentifier = (identifier.hasSystem() ? identifier.getSystem() : "") + "|"
					+ identifier.getValue();
		}
	}

	@Override
	public void single(String type) {
		contents.type = type;
	}

	private void person(Patient patient, Place place) {
		if (contents.before(patient, place) != null) {
			return;
		}
		if (contents.people.size() >= MAX_PEOPLE) {
			throw FhirRefused.incomplete("tooManyPeople", null, MAX_PEOPLE);
		}
		name(patient, place, patient.getIdentifier());
		contents.people.put(place.key(), PersonMapping.person(patient, place));
	}

	private void pronouns(Observation observation, Place place) {
		String pronouns = PersonMapping.pronouns(observation.getValue());
		if (pronouns != null && Words.coded(observation.getCode(), PRONOUNS)) {
			contents.pronouns.add(Map.entry(Contents.Said.of(observation.getSubject(), place), pronouns));
		}
	}

	private boolean referrer(Resource resource, Place place) {
		if (resource instanceof Organization organization) {
			name(organization, place, organization.getIdentifier());
			contents.referrers.put(place.key(), RequestMapping.referrer(organization));
		}
		else if (resource instanceof Practitioner practitioner) {
			name(practitioner, place, practitioner.getIdentifier());
			contents.referrers.put(place.key(), RequestMapping.referrer(practitioner));
		}
		else if (resource instanceof PractitionerRole role) {
			name(role, place, role.getIdentifier());
			contents.referrers.put(place.key(), RequestMapping.referrer(role, place));
		}
		else {
			return false;
		}
		return true;
	}

	private void statement(Resource resource, Place place) {
		if (resource instanceof Condition condition) {
			name(condition, place, condition.getIdentifier());
			String line = Words.of(condition.getCode());
			if (line != null) {
				contents.lines.put(place.key(), line);
			}
			state(StatementMapping.condition(condition, place));
		}
		else if (resource instanceof Coverage coverage) {
			state(StatementMapping.coverage(coverage, place));
		}
		else if (resource instanceof CarePlan plan) {
			state(StatementMapping.carePlan(plan, place));
		}
		else if (resource instanceof Goal goal) {
			state(StatementMapping.goal(goal, place));
		}
		else if (resource instanceof Consent consent) {
			state(StatementMapping.consent(consent, place));
		}
	}

	/** The referrals inside old claims say who was paid, not what is asked. */
	private void ask(Contents.Asked asked) {
		if (!asked.saysNothing()) {
			contents.requests.add(asked);
		}
	}

	private void state(Optional<Contents.Stated> stated) {
		stated.ifPresent(contents.statements::add);
	}

	private void name(Resource resource, Place place, List<Identifier> identifiers) {
		contents.name(resource, place, identifiers);
	}

}
