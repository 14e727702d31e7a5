package org.alongside.clients;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.alongside.shared.Actor;
import org.alongside.shared.ClientId;
import org.alongside.shared.ConflictException;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A person the agency helps. Nothing said about them is lost: what is valid now stands on
 * the client, what was said, by whom and when, beside it.
 */
@Entity
@Table(name = "client")
class Client {

	@EmbeddedId
	@AttributeOverride(name = "value", column = @Column(name = "id"))
	private ClientId id;

	@Version
	private @Nullable Integer version;

	private String givenName;

	private String familyName;

	private @Nullable String preferredName;

	private @Nullable LocalDate birthDate;

	private @Nullable String gender;

	private @Nullable String pronouns;

	private @Nullable String language;

	private boolean interpreter;

	private @Nullable String safeContact;

	private String givenKey;

	private String familyKey;

	private @Nullable String postalKey;

	private @Nullable String streetKey;

	private String source;

	private String registeredBy;

	private Instant registeredAt;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "merged_into"))
	private @Nullable ClientId mergedInto;

	private @Nullable String mergedBy;

	private @Nullable Instant mergedAt;

	@ElementCollection
	@CollectionTable(name = "client_identifier", joinColumns = @JoinColumn(name = "client_id"))
	private Set<Known.Identifier> identifiers = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "client_contact_point", joinColumns = @JoinColumn(name = "client_id"))
	private Set<Known.ContactPoint> contactPoints = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "client_address", joinColumns = @JoinColumn(name = "client_id"))
	private Set<Known.Address> addresses = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "client_related_person", joinColumns = @JoinColumn(name = "client_id"))
	private Set<Known.RelatedPerson> related = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "client_fact", joinColumns = @JoinColumn(name = "client_id"))
	private Set<Known.Fact> facts = new HashSet<>();

	protected Client() {
		// for the database
	}

	private Client(NewClient person, Actor by, Instant at) {
		id = ClientId.random();
		givenName = person.givenName().strip();
		familyName = person.familyName().strip();
		gender = person.gender();
		givenKey = Folded.words(givenName);
		familyKey = Folded.words(familyName);
		source = person.source();
		registeredBy = by.reference();
		registeredAt = at.truncatedTo(ChronoUnit.MICROS);
		person.identifiers().forEach(one -> add(one, source, registeredAt));
		person.contactPoints().forEach(one -> add(one, source, registeredAt));
		person.related().forEach(one -> add(one, source, registeredAt));
		if (person.address() != null) {
			add(person.address(), source, registeredAt);
		}
		state("preferredName", person.preferredName(), source, by, at);
		state("pronouns", person.pronouns(), source, by, at);
		state("language", person.language(), source, by, at);
		state("safeContact", person.safeContact(), source, by, at);
		state("birthDate", person.birthDate() == null ? null : person.birthDate().toString(), source, by, at);
		if (person.interpreter()) {
			state("interpreter", "true", source, by, at);
		}
		// Of several numbers the first is the one to try first.
		List.of("phone", "email")
			.forEach(kind -> person.contactPoints()
				.stream()
				.filter(one -> one.kind().equals(kind))
				.findFirst()
				.ifPresent(one -> told(kind, one.value().strip(), source, by, registeredAt)));
	}

	/**
	 * A person becomes a client. Their description was checked by {@link ClientRules}.
	 */
	static Client register(NewClient person, Actor by, Instant at) {
		return new Client(person, by, at);
	}

	/**
	 * States a fact anew; an empty value withdraws it, a way to reach somebody is added
	 * to those known.
	 * @param name name of the fact, one of {@link KnownFacts}
	 */
	Client state(String name, @Nullable String value, String from, Actor by, Instant at) {
		Instant moment = at.truncatedTo(ChronoUnit.MICROS);
		String text = value == null || value.isBlank() ? null : value.strip();
		Fact fact = Fact.of(name).orElse(null);
		if (fact != null && fact.isContactPoint()) {
			if (text != null) {
				NewClient.ContactPoint point = new NewClient.ContactPoint(name, text, null);
				contactPoints.removeIf(known -> same(known, point));
				add(point, from, moment);
				told(name, text, from, by, moment);
			}
			return this;
		}
		if (Objects.equals(valueOf(name), text) || fact == Fact.INTERPRETER && !interpreter && "false".equals(text)) {
			return this;
		}
		if (fact != null) {
			set(fact, text);
		}
		told(name, text == null ? "" : text, from, by, moment);
		return this;
	}

	private void told(String name, String text, String from, Actor by, Instant at) {
		facts.add(new Known.Fact(name, text, from, by.reference(), at));
	}

	/**
	 * Takes over what the other record knows and this one does not. Facts known here stay
	 * as they are.
	 */
	Client takeOver(Client other, Actor by, Instant at) {
		other.mergeInto(this, by, at);
		other.identifiers
			.forEach(one -> add(new NewClient.Identifier(one.system(), one.value()), one.source(), one.recordedAt()));
		other.contactPoints.forEach(one -> add(new NewClient.ContactPoint(one.kind(), one.value(), one.use()),
				one.source(), one.recordedAt()));
		other.related.forEach(one -> add(new NewClient.RelatedPerson(one.name(), one.relationship(), one.phone()),
				one.source(), one.recordedAt()));
		other.addresses.stream()
			.sorted(Comparator.comparing(Known::recordedAt))
			.forEach(one -> add(NewClients.address(one), one.source(), one.recordedAt()));
		gender = gender == null ? other.gender : gender;
		facts.addAll(other.facts);
		for (Fact fact : Fact.values()) {
			if (!fact.isContactPoint() && valueOf(fact.field()) == null) {
				set(fact, other.valueOf(fact.field()));
			}
		}
		return this;
	}

	private void mergeInto(Client kept, Actor by, Instant at) {
		if (mergedInto != null || kept.mergedInto != null || kept.id.equals(id)) {
			throw new ConflictException("clientAlreadyRecognised");
		}
		mergedInto = kept.id;
		mergedBy = by.reference();
		mergedAt = at.truncatedTo(ChronoUnit.MICROS);
	}

	private void add(NewClient.Identifier one, String from, Instant at) {
		if (identifiers.stream()
			.noneMatch(known -> known.system().equals(one.system()) && known.value().equals(one.value()))) {
			identifiers.add(new Known.Identifier(one.system(), one.value(), from, at));
		}
	}

	private void add(NewClient.ContactPoint one, String from, Instant at) {
		if (contactPoints.stream().noneMatch(known -> same(known, one))) {
			contactPoints.add(new Known.ContactPoint(one.kind(), one.value().strip(), one.use(),
					Folded.contact(one.kind(), one.value()), from, at));
		}
	}

	private void add(NewClient.RelatedPerson one, String from, Instant at) {
		if (related.stream()
			.noneMatch(known -> Folded.words(known.name()).equals(Folded.words(one.name()))
					&& known.relationship().equals(one.relationship()))) {
			related.add(new Known.RelatedPerson(one.name(), one.relationship(), one.phone(), from, at));
		}
	}

	private void add(NewClient.PostalAddress one, String from, Instant at) {
		String lines = String.join("\n", one.lines());
		if (addresses.stream()
			.noneMatch(known -> known.lines().equals(lines) && Objects.equals(known.postalCode(), one.postalCode())
					&& Objects.equals(known.city(), one.city()))) {
			if (addresses.stream().noneMatch(known -> known.recordedAt().isAfter(at))) {
				postalKey = Folded.postalCode(one.postalCode());
				streetKey = Folded.street(one);
			}
			addresses
				.add(new Known.Address(lines, one.city(), one.region(), one.postalCode(), one.country(), from, at));
		}
	}

	private static boolean same(Known.ContactPoint known, NewClient.ContactPoint point) {
		return known.kind().equals(point.kind()) && known.key().equals(Folded.contact(point.kind(), point.value()));
	}

	private void set(Fact fact, @Nullable String text) {
		switch (fact) {
			case PREFERRED_NAME -> preferredName = text;
			case PRONOUNS -> pronouns = text;
			case LANGUAGE -> language = text;
			case INTERPRETER -> interpreter = Boolean.parseBoolean(text);
			case SAFE_CONTACT -> safeContact = text;
			case BIRTH_DATE -> birthDate = text == null ? null : LocalDate.parse(text);
			case PHONE, EMAIL -> throw new IllegalStateException("Not a single fact: " + fact);
		}
	}

	private @Nullable String valueOf(String name) {
		Fact fact = Fact.of(name).orElse(null);
		if (fact == null) {
			return facts.stream()
				.filter(one -> one.name().equals(name))
				.max(Comparator.comparing(Known.Fact::recordedAt))
				.map(Known.Fact::value)
				.filter(text -> !text.isEmpty())
				.orElse(null);
		}
		return switch (fact) {
			case PREFERRED_NAME -> preferredName;
			case PRONOUNS -> pronouns;
			case LANGUAGE -> language;
			case INTERPRETER -> interpreter ? "true" : null;
			case SAFE_CONTACT -> safeContact;
			case BIRTH_DATE -> birthDate == null ? null : birthDate.toString();
			case PHONE, EMAIL -> null;
		};
	}

	ClientId id() {
		return id;
	}

	/** Returns the record this one was merged into, or its own id. */
	ClientId current() {
		return mergedInto == null ? id : mergedInto;
	}

	/** Returns how often the record was changed. */
	int version() {
		return Objects.requireNonNull(version);
	}

	ClientProfile profile() {
		return new ClientProfile(id, called(givenName, familyName, preferredName), pronouns, birthDate, language,
				interpreter, safeContact);
	}

	static String called(String givenName, String familyName, @Nullable String preferredName) {
		return preferredName == null ? givenName + " " + familyName : preferredName;
	}

	/** Returns everything known, newest first. */
	ClientDetails.Everything everything() {
		return new ClientDetails.Everything(profile(), givenName, familyName, preferredName, gender, source,
				registeredAt, NewClients.listed(identifiers, NewClients::identifier),
				NewClients.listed(contactPoints, NewClients::contactPoint),
				NewClients.listed(addresses, NewClients::address),
				NewClients.listed(related, NewClients::relatedPerson),
				NewClients.listed(facts, fact -> new ClientDetails.Stated(fact.name(), fact.value())));
	}

}
