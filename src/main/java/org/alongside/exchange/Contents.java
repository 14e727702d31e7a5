package org.alongside.exchange;

import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral.Statement;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found in a bundle, in our words and small; who speaks of whom is resolved when
 * all is read, because a bundle has no order.
 */
final class Contents {

	private static final String AMBIGUOUS = "";

	/**
	 * A person named.
	 *
	 * @param description who they are; never null but for names, which may be empty
	 * @param referrers those who look after them, as references
	 * @param deceased whether they are said to have died
	 * @param partialBirthDate whether only a part of the birth date is known
	 */
	record Person(Place place, NewClient description, List<Said> referrers, boolean deceased,
			boolean partialBirthDate) {
	}

	/**
	 * A statement about somebody.
	 *
	 * @param rank lower comes first
	 */
	record Stated(Place place, Said about, Statement statement, int rank) {
	}

	/**
	 * A request for a service, or a task to see to it.
	 *
	 * @param identifier the sender's identifier, {@code system|value}, or null
	 * @param codes {@code system|code} of category and code
	 * @param open whether it waits to be done
	 * @param focus the request a task is about, or null when it is a request itself
	 */
	record Asked(Place place, Said about, @Nullable String identifier, @Nullable String what, List<String> reasons,
			List<Said> reasonReferences, List<Said> requesters, List<String> codes, boolean open,
			@Nullable String since, @Nullable Said focus) {

		boolean saysNothing() {
			return !open && what == null && reasons.isEmpty() && reasonReferences.isEmpty();
		}

	}

	/**
	 * Somebody around a person.
	 */
	record Kin(Said about, NewClient.RelatedPerson person) {
	}

	/**
	 * A person or organization that may have referred.
	 *
	 * @param contact how they are reached, or null
	 * @param of whom they act for, as references
	 */
	record Referrer(String kind, @Nullable String name, @Nullable String contact, List<Said> of) {
	}

	/**
	 * A reference as it was said and where.
	 *
	 * @param reference literal reference, or empty
	 * @param identifier {@code system|value}, or empty
	 * @param display the name given with it, or null
	 */
	record Said(Place at, String reference, String identifier, @Nullable String display) {

		static Said of(Reference reference, Place at) {
			Identifier identifier = reference.getIdentifier();
			return new Said(at, reference.hasReference() ? reference.getReference() : "",
					identifier.hasValue() ? identifier.getSystem() + "|" + identifier.getValue() : "",
					Words.line(reference.getDisplay(), 200));
		}

		static List<Said> of(List<Reference> references, Place at) {
			return references.stream().limit(20).map(reference -> of(reference, at)).toList();
		}

		boolean nobody() {
			return reference.isEmpty() && identifier.isEmpty();
		}

	}

	final Map<String, Person> people = new LinkedHashMap<>();

	final List<Stated> statements = new ArrayList<>();

	final List<Asked> requests = new ArrayList<>();

	final List<Kin> kin = new ArrayList<>();

	final Map<String, Referrer> referrers = new LinkedHashMap<>();

	final List<Map.Entry<Said, String>> pronouns = new ArrayList<>();

	/** What a resource says in a line, for those that name it as their reason. */
	final Map<String, String> lines = new HashMap<>();

	private final Map<String, String> keys = new HashMap<>();

	private final Map<String, String> addresses = new HashMap<>();

	/** Number of entries, of a bundle or of resources sent together. */
	int entries;

	/** Type of what was sent: {@code Bundle}, or that of a single resource. */
	String type = "";

	@Nullable String bundleType;

	@Nullable String bundleIdentifier;

	/** Makes a resource findable under all its names. */
	void name(Resource resource, Place place, List<Identifier> identifiers) {
		if (place.inside() == null) {
			if (place.fullUrl() != null) {
				name(place.fullUrl(), place.key());
				if (place.fullUrl().startsWith("http")) {
					addresses.put(place.key(), place.fullUrl());
				}
			}
			String id = resource.getIdElement().getIdPart();
			if (id != null) {
				name(resource.fhirType() + "/" + id, place.key());
				name("urn:uuid:" + id, place.key());
			}
		}
		for (Identifier identifier : identifiers) {
			if (identifier.hasValue()) {
				name(resource.fhirType() + "?" + identifier.getSystem() + "|" + identifier.getValue(), place.key());
			}
		}
	}

	private void name(String name, String key) {
		keys.merge(name, key, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
	}

	/**
	 * Returns the key of a resource that stood here before and is the same: by its
	 * address, or by its id unless both have different addresses.
	 */
	@Nullable String before(Resource resource, Place place) {
		String byAddress = place.fullUrl() == null ? null : keyNamed(place.fullUrl());
		if (byAddress != null || place.inside() != null) {
			return byAddress;
		}
		String byId = keyNamed(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
		boolean other = byId != null && place.fullUrl() != null && addresses.containsKey(byId);
		return other ? null : byId;
	}

	@Nullable String keyNamed(String name) {
		String key = keys.get(name);
		return AMBIGUOUS.equals(key) ? null : key;
	}

	/** Returns the key of what a reference names, or null when it is not here. */
	@Nullable String resolve(Said said, String type) {
		String reference = said.reference();
		if (reference.startsWith("#")) {
			return said.at().entry() + reference;
		}
		if (!reference.isEmpty()) {
			String plain = unversioned(reference);
			String found = keyNamed(plain);
			if (found == null && plain.startsWith("http")) {
				String[] parts = plain.split("/");
				found = keyNamed(parts.length < 2 ? "" : parts[parts.length - 2] + "/" + parts[parts.length - 1]);
				// What has an address of its own is not what another address names.
				return found == null || addresses.containsKey(found) ? null : found;
			}
			return found == null && plain.startsWith(type + "?identifier=")
					? keyNamed(type + "?" + decoded(plain.substring(plain.indexOf('=') + 1))) : found;
		}
		return said.identifier().isEmpty() ? null : keyNamed(type + "?" + said.identifier());
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException problem) {
			return text;
		}
	}

	private static String unversioned(String reference) {
		int version = reference.indexOf("/_history/");
		return version < 0 ? reference : reference.substring(0, version);
	}

}
