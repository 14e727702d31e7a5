package org.alongside.documents.fill;

import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientDetails;
import org.alongside.clients.NewClient.ContactPoint;
import org.alongside.clients.NewClient.PostalAddress;
import org.alongside.calendar.Agency;
import org.alongside.documents.FormValues;
import org.alongside.documents.Letterheads;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the client, the case, its worker and the agency.
 */
@Component
class CaseFormValues implements FormValues {

	private static final List<Name> NAMES = List.of(text("client.name"), text("client.givenName"),
			text("client.familyName"), text("client.familyGiven"), text("client.preferredName"),
			text("client.pronouns"), new Name("client.birthDate", true), text("client.age"), text("client.gender"),
			text("client.language"), text("client.interpreter"), text("contact.address"), text("contact.street"),
			text("contact.city"), text("contact.region"), text("contact.postalCode"), text("contact.country"),
			text("contact.phone"), text("contact.email"), text("case.number"), text("case.programme"),
			new Name("case.opened", true), text("case.worker"), text("agency.name"), text("agency.address"),
			text("agency.contact"), text("agency.filledBy"), new Name("agency.today", true));

	private final CaseFiles cases;

	private final ClientDetails clients;

	private final StaffDirectory staff;

	private final Letterheads letterheads;

	private final MessageSource messages;

	private final Agency agency;

	CaseFormValues(CaseFiles cases, ClientDetails clients, StaffDirectory staff, Letterheads letterheads,
			MessageSource messages, Agency agency) {
		this.cases = cases;
		this.clients = clients;
		this.staff = staff;
		this.letterheads = letterheads;
		this.messages = messages;
		this.agency = agency;
	}

	private static Name text(String name) {
		return new Name(name, false);
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<Name> names() {
		return NAMES;
	}

	@Override
	public Map<String, Value> of(CaseId caseId, StaffProfile by, Locale locale, LocalDate today) {
		Known known = new Known();
		CaseSummary file = cases.get(caseId);
		known.put("case.number", file.number());
		known.values.put("case.programme", Value.coded(file.programme(), Objects
			.requireNonNull(messages.getMessage("programme." + file.programme(), null, file.programme(), locale))));
		known.values.put("case.opened", Value.of(agency.dayOf(file.opened())));
		if (file.workerId() != null) {
			known.put("case.worker", staff.find(file.workerId()).map(StaffProfile::name).orElse(null));
		}
		letterheads.holding(today).ifPresent(head -> {
			known.put("agency.name", head.agency());
			known.put("agency.address", head.address());
			known.put("agency.contact", head.contact());
		});
		known.put("agency.filledBy", by.name());
		known.values.put("agency.today", Value.of(today));
		clients.of(file.clientId()).ifPresent(client -> {
			person(known, client, locale, today);
			reach(known, client);
		});
		return known.values;
	}

	private void person(Known known, ClientDetails.Everything client, Locale locale, LocalDate today) {
		known.put("client.name", client.profile().name());
		known.put("client.givenName", client.givenName());
		known.put("client.familyName", client.familyName());
		known.put("client.familyGiven", client.familyName() + ", " + client.givenName());
		known.put("client.preferredName", client.preferredName());
		known.put("client.pronouns", client.profile().pronouns());
		LocalDate born = client.profile().birthDate();
		if (born != null) {
			known.values.put("client.birthDate", Value.of(born));
			known.put("client.age", Integer.toString(Period.between(born, today).getYears()));
		}
		if (client.gender() != null) {
			known.values.put("client.gender", Value.coded(client.gender(), Objects.requireNonNull(
					messages.getMessage("client.gender." + client.gender(), null, client.gender(), locale))));
		}
		String language = client.profile().language();
		if (language != null) {
			String name = Locale.forLanguageTag(language).getDisplayLanguage(locale);
			known.values.put("client.language",
					Value.coded(language, name.substring(0, 1).toUpperCase(locale) + name.substring(1)));
		}
		boolean interpreter = client.profile().interpreter();
		known.values.put("client.interpreter", Value.coded(Boolean.toString(interpreter),
				Objects.requireNonNull(messages.getMessage(interpreter ? "fill.yes" : "fill.no", null, locale))));
	}

	private static void reach(Known known, ClientDetails.Everything client) {
		client.addresses().stream().findFirst().map(ClientDetails.Sourced::value).ifPresent(address -> {
			known.reach("contact.address", lines(address));
			known.reach("contact.street", String.join(", ", address.lines()));
			known.reach("contact.city", address.city());
			known.reach("contact.region", address.region());
			known.reach("contact.postalCode", address.postalCode());
			known.reach("contact.country", address.country());
		});
		known.reach("contact.phone", newest(client, "phone"));
		known.reach("contact.email", newest(client, "email"));
	}

	private static String lines(PostalAddress address) {
		String place = Stream.of(address.city(), address.region(), address.postalCode())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return Stream.concat(address.lines().stream(), Stream.of(place))
			.filter(line -> !line.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private static @Nullable String newest(ClientDetails.Everything client, String kind) {
		return client.contactPoints()
			.stream()
			.map(ClientDetails.Sourced::value)
			.filter(point -> point.kind().equals(kind))
			.map(ContactPoint::value)
			.findFirst()
			.orElse(null);
	}

	private static final class Known {

		private final Map<String, Value> values = new HashMap<>();

		private void put(String name, @Nullable String text) {
			if (text != null && !text.isBlank()) {
				values.put(name, Value.of(text));
			}
		}

		private void reach(String name, @Nullable String text) {
			if (text != null && !text.isBlank()) {
				values.put(name, Value.reaching(text));
			}
		}

	}

}
