package org.alongside.exchange;

import org.alongside.clients.NewClient;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Describes a Patient as a person, and who is around them.
 */
final class PersonMapping {

	private static final String INTERPRETER = "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";

	private static final String INTERPRETER_US = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed";

	private static final String PRONOUNS = "http://hl7.org/fhir/StructureDefinition/individual-pronouns";

	private static final String SNOMED_YES = "373066001";

	private static final int MANY = 30;

	private PersonMapping() {
	}

	static Contents.Person person(Patient patient, Place place) {
		List<HumanName> names = Names.current(patient.getName());
		HumanName name = Names.official(names);
		String given = Names.given(name);
		String family = Names.family(name);
		DateType born = patient.getBirthDateElement();
		boolean whole = born.getValueAsString() != null && born.getValueAsString().length() == 10;
		NewClient description = new NewClient(given, family, Names.preferred(names, given + " " + family),
				whole ? LocalDate.parse(born.getValueAsString()) : null,
				patient.hasGender() ? patient.getGender().toCode() : null, pronouns(patient), language(patient),
				interpreter(patient), null, identifiers(patient), contactPoints(patient.getTelecom()),
				address(patient.getAddress()), contacts(patient), "");
		boolean deceased = patient.hasDeceasedDateTimeType()
				|| patient.hasDeceasedBooleanType() && isTrue(patient.getDeceasedBooleanType());
		List<Contents.Said> referrers = new ArrayList<>(Contents.Said.of(patient.getGeneralPractitioner(), place));
		referrers.add(Contents.Said.of(patient.getManagingOrganization(), place));
		return new Contents.Person(place, description, referrers, deceased, born.hasValue() && !whole);
	}

	static Optional<Contents.Kin> kin(RelatedPerson person, Place place) {
		HumanName name = Names.official(Names.current(person.getName()));
		String full = Words.line(Names.given(name) + " " + Names.family(name), 240);
		if (full == null) {
			return Optional.empty();
		}
		return Optional.of(new Contents.Kin(Contents.Said.of(person.getPatient(), place),
				new NewClient.RelatedPerson(full, relationship(person.getRelationship()), phone(person.getTelecom()))));
	}

	private static List<NewClient.RelatedPerson> contacts(Patient patient) {
		List<NewClient.RelatedPerson> contacts = new ArrayList<>();
		for (Patient.ContactComponent contact : patient.getContact().stream().limit(MANY).toList()) {
			String full = contact.hasName()
					? Words.line(Names.given(contact.getName()) + " " + Names.family(contact.getName()), 240) : null;
			if (full != null) {
				contacts.add(new NewClient.RelatedPerson(full, relationship(contact.getRelationship()),
						phone(contact.getTelecom())));
			}
		}
		return contacts;
	}

	private static String relationship(List<CodeableConcept> relationships) {
		String role = relationships.stream()
			.flatMap(concept -> concept.getCoding().stream())
			.filter(coding -> coding.hasSystem() && coding.getSystem().endsWith("v3-RoleCode"))
			.map(Coding::getCode)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		String words = Words.line(role == null ? Words.of(relationships) : role, 120);
		return words == null ? "U" : words;
	}

	private static @Nullable String phone(List<ContactPoint> telecom) {
		return contactPoints(telecom).stream()
			.filter(point -> point.kind().equals("phone"))
			.map(NewClient.ContactPoint::value)
			.filter(value -> value.length() <= 60)
			.findFirst()
			.orElse(null);
	}

	/**
	 * An identifier without a system means nothing to others, a temporary one to nobody.
	 */
	private static List<NewClient.Identifier> identifiers(Patient patient) {
		return patient.getIdentifier()
			.stream()
			.filter(identifier -> identifier.hasSystem() && identifier.hasValue()
					&& identifier.getUse() != Identifier.IdentifierUse.TEMP)
			.map(identifier -> new NewClient.Identifier(identifier.getSystem().strip(), identifier.getValue().strip()))
			.filter(identifier -> identifier.system().length() <= 300 && identifier.value().length() <= 200
					&& !identifier.system().isEmpty() && !identifier.value().isEmpty())
			.distinct()
			.limit(MANY)
			.toList();
	}

	static List<NewClient.ContactPoint> contactPoints(List<ContactPoint> telecom) {
		return telecom.stream()
			.filter(point -> point.getUse() != ContactPoint.ContactPointUse.OLD && !point.getPeriod().hasEnd())
			.sorted(Comparator.comparingInt(point -> point.hasRank() ? point.getRank() : Integer.MAX_VALUE))
			.flatMap(point -> contactPoint(point).stream())
			.distinct()
			.limit(MANY)
			.toList();
	}

	/** What cannot be called or written to is kept as words rather than lost. */
	private static Optional<NewClient.ContactPoint> contactPoint(ContactPoint point) {
		String value = Words.line(point.getValue(), 254);
		if (value == null) {
			return Optional.empty();
		}
		String system = point.hasSystem() ? point.getSystem().toCode() : "other";
		boolean phone = List.of("phone", "sms").contains(system) && NewClient.ContactPoint.isPhone(value);
		boolean email = system.equals("email") && NewClient.ContactPoint.isEmail(value);
		String use = point.hasUse() ? point.getUse().toCode() : null;
		return Optional.of(new NewClient.ContactPoint(phone ? "phone" : email ? "email" : "other", value, use));
	}

	private static NewClient.@Nullable PostalAddress address(List<Address> addresses) {
		return addresses.stream()
			.filter(address -> address.getUse() != Address.AddressUse.OLD && !address.getPeriod().hasEnd())
			.filter(address -> address.hasLine() || address.hasCity() || address.hasPostalCode() || address.hasText())
			.min(Comparator.comparingInt(address -> address.getUse() == Address.AddressUse.HOME ? 0
					: address.getUse() == Address.AddressUse.BILLING ? 2 : 1))
			.map(address -> new NewClient.PostalAddress(
					(address.hasLine() ? address.getLine().stream() : Stream.of(address.getTextElement()))
						.map(StringType::getValue)
						.map(line -> Words.line(line, 190))
						.filter(Objects::nonNull)
						.limit(4)
						.toList(),
					Words.line(address.getCity(), 120), Words.line(address.getState(), 120),
					Words.line(address.getPostalCode(), 20), Words.line(address.getCountry(), 60)))
			.orElse(null);
	}

	private static @Nullable String language(Patient patient) {
		return patient.getCommunication()
			.stream()
			.sorted(Comparator.comparing(communication -> !communication.getPreferred()))
			.flatMap(communication -> communication.getLanguage().getCoding().stream())
			.map(Coding::getCode)
			.filter(PersonMapping::isLanguage)
			.findFirst()
			.orElse(null);
	}

	private static boolean isLanguage(@Nullable String tag) {
		try {
			return tag != null && !tag.isBlank() && tag.length() <= 35
					&& !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
		}
		catch (IllformedLocaleException problem) {
			return false;
		}
	}

	private static boolean interpreter(Patient patient) {
		Extension plain = patient.getExtensionByUrl(INTERPRETER);
		Extension coded = patient.getExtensionByUrl(INTERPRETER_US);
		return plain != null && plain.getValue() instanceof BooleanType required && isTrue(required)
				|| coded != null && coded.getValue() instanceof Coding needed && SNOMED_YES.equals(needed.getCode());
	}

	private static boolean isTrue(BooleanType value) {
		return Boolean.TRUE.equals(value.getValue());
	}

	private static @Nullable String pronouns(Patient patient) {
		Extension said = patient.getExtensionByUrl(PRONOUNS);
		if (said == null) {
			return null;
		}
		Extension inner = said.getExtensionByUrl("value");
		return pronouns(inner == null ? said.getValue() : inner.getValue());
	}

	/**
	 * LOINC displays say {@code he/him/his/his/himself}: two forms are what people use.
	 */
	static @Nullable String pronouns(@Nullable Type value) {
		String words = value instanceof CodeableConcept concept ? Words.of(concept)
				: value instanceof PrimitiveType<?> plain ? Words.line(plain.getValueAsString()) : null;
		if (words == null) {
			return null;
		}
		String[] forms = words.split("/");
		return Words.line(forms.length > 3 ? forms[0].strip() + "/" + forms[1].strip() : words, 60);
	}

}
