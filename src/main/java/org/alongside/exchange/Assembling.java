package org.alongside.exchange;

import org.alongside.clients.NewClient;
import org.alongside.exchange.Contents.Asked;
import org.alongside.exchange.Contents.Person;
import org.alongside.exchange.Contents.Said;
import org.alongside.exchange.Contents.Stated;
import org.alongside.exchange.ReceivingFhir.Note;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together a referral for each person named: who they are, what is asked for them
 * and by whom, and what is said of their health.
 */
final class Assembling {

	private static final int MAX_CONDITIONS = 200;

	private static final int MAX_OF_A_KIND = 50;

	private final Contents contents;

	private final ProgrammeMapping programmes;

	private final MessageSource messages;

	private final Locale language;

	/** Number of the referral each entry went into. */
	final Map<Integer, Integer> referralOf = new HashMap<>();

	private int leftOut;

	Assembling(Contents contents, ProgrammeMapping programmes, MessageSource messages, Locale language) {
		this.contents = contents;
		this.programmes = programmes;
		this.messages = messages;
		this.language = language;
	}

	/**
	 * A referral to be received.
	 *
	 * @param notes what the reader should know
	 */
	record Assembled(ReferralReceived referral, List<Note> notes) {
	}

	/**
	 * Returns a referral for each person.
	 * @throws FhirRefused if no person is named, or one has no name
	 */
	List<Assembled> assemble(@Nullable String programme) {
		if (contents.people.isEmpty()) {
			throw FhirRefused.incomplete(contents.type.equals("Bundle") ? "noPerson" : "noPersonWith", null,
					contents.type);
		}
		Map<String, Parts> parts = new HashMap<>();
		contents.people.keySet().forEach(key -> parts.put(key, new Parts()));
		List<String> order = List.copyOf(contents.people.keySet());
		contents.people.forEach((key, person) -> referralOf.put(person.place().entry(), order.indexOf(key)));
		contents.statements.forEach(one -> share(one.about(), order, parts, part -> part.statements.add(one)));
		contents.requests.forEach(one -> share(one.about(), order, parts, part -> part.requests.add(one)));
		contents.kin.forEach(one -> share(one.about(), order, parts, part -> part.kin.add(one.person())));
		contents.pronouns.forEach(one -> share(one.getKey(), order, parts, part -> part.pronouns = one.getValue()));
		List<Assembled> assembled = new ArrayList<>();
		contents.people.forEach((key, person) -> assembled
			.add(assemble(key, person, Objects.requireNonNull(parts.get(key)), programme)));
		return assembled;
	}

	/**
	 * What speaks of nobody speaks of the only person there is; of strangers we say
	 * nothing.
	 */
	private void share(Said about, List<String> order, Map<String, Parts> parts, Consumer<Parts> taking) {
		String key = about.nobody() && order.size() == 1 ? order.get(0) : contents.resolve(about, "Patient");
		Parts part = key == null ? null : parts.get(key);
		if (part == null) {
			leftOut++;
			return;
		}
		taking.accept(part);
		referralOf.put(about.at().entry(), order.indexOf(key));
	}

	private Assembled assemble(String key, Person person, Parts parts, @Nullable String named) {
		List<Note> notes = new ArrayList<>();
		List<Asked> asked = parts.asked();
		String reason = reason(asked);
		String given = reason;
		if (reason == null) {
			notes.add(Note.of("noReason"));
			given = messages.getMessage("exchange.noReason", null, language);
		}
		String programme = named != null ? named
				: programmes.forCodes(asked.stream().flatMap(one -> one.codes().stream()).toList());
		if (programme == null) {
			programme = programmes.byDefault();
			notes.add(Note.of("programmeByDefault"));
		}
		if (person.deceased()) {
			notes.add(Note.of("deceased"));
		}
		if (person.partialBirthDate()) {
			notes.add(Note.of("partialBirthDate"));
		}
		List<Statement> health = bounded(parts.statements, notes);
		NewClient described = described(person, parts);
		Referrer referrer = referrer(key, person, asked);
		if (leftOut > 0) {
			notes.add(Note.of("leftOut", leftOut));
		}
		String id = new Fingerprint(contents.bundleIdentifier, asked, described, reason, health).value();
		return new Assembled(new ReferralReceived(from(described, "fhir:" + id.substring(5, 21)), programme,
				referrer.name, referrer.contact, given, null, health, id), notes);
	}

	private static NewClient described(Person person, Parts parts) {
		NewClient one = person.description();
		String expression = person.place().expression();
		if (one.familyName().isBlank()) {
			throw FhirRefused.incomplete("noFamilyName", expression);
		}
		if (one.givenName().isBlank()) {
			throw FhirRefused.incomplete("noGivenName", expression);
		}
		Set<NewClient.RelatedPerson> related = new LinkedHashSet<>(parts.kin);
		related.addAll(one.related());
		return new NewClient(one.givenName(), one.familyName(), one.preferredName(), one.birthDate(), one.gender(),
				one.pronouns() == null ? parts.pronouns : one.pronouns(), one.language(), one.interpreter(),
				one.safeContact(), one.identifiers(), one.contactPoints(), one.address(),
				related.stream().limit(MAX_OF_A_KIND).toList(), one.source());
	}

	private static NewClient from(NewClient one, String source) {
		return new NewClient(one.givenName(), one.familyName(), one.preferredName(), one.birthDate(), one.gender(),
				one.pronouns(), one.language(), one.interpreter(), one.safeContact(), one.identifiers(),
				one.contactPoints(), one.address(), one.related(), source);
	}

	private @Nullable String reason(List<Asked> asked) {
		List<String> reasons = asked.stream().map(this::reason).filter(Objects::nonNull).distinct().limit(3).toList();
		return reasons.isEmpty() ? null : String.join("; ", reasons);
	}

	private @Nullable String reason(Asked asked) {
		Stream<String> referenced = asked.reasonReferences().stream().map(said -> {
			String key = contents.resolve(said, "Condition");
			String line = key == null ? null : contents.lines.get(key);
			return line == null ? said.display() : line;
		});
		String why = Words.line(String.join(", ",
				Stream.concat(asked.reasons().stream(), referenced).filter(Objects::nonNull).distinct().toList()));
		return asked.what() == null ? why : why == null ? asked.what() : asked.what() + " (" + why + ")";
	}

	private static List<Statement> bounded(List<Stated> stated, List<Note> notes) {
		List<Stated> sorted = stated.stream()
			.sorted(Comparator.comparing((Stated one) -> one.statement().kind())
				.thenComparingInt(Stated::rank)
				.thenComparing(one -> Objects.requireNonNullElse(one.statement().since(), ""),
						Comparator.reverseOrder()))
			.toList();
		Map<String, Integer> counts = new HashMap<>();
		Set<List<@Nullable String>> seen = new LinkedHashSet<>();
		List<Statement> kept = new ArrayList<>();
		ToIntFunction<String> limit = kind -> kind.equals("condition") ? MAX_CONDITIONS : MAX_OF_A_KIND;
		int dropped = 0;
		for (Stated one : sorted) {
			Statement statement = one.statement();
			boolean isNew = seen
				.add(Arrays.asList(statement.kind(), statement.text(), statement.code(), statement.since()));
			if (isNew && counts.merge(statement.kind(), 1, Integer::sum) <= limit.applyAsInt(statement.kind())) {
				kept.add(statement);
			}
			else if (isNew) {
				dropped++;
			}
		}
		if (dropped > 0) {
			notes.add(Note.of("bounded", dropped));
		}
		return kept;
	}

	private Referrer referrer(String personKey, Person person, List<Asked> asked) {
		Set<String> requests = asked.stream()
			.filter(one -> one.focus() == null)
			.map(one -> one.place().key())
			.collect(Collectors.toSet());
		List<Said> candidates = Stream
			.concat(asked.stream()
				.sorted(Comparator.comparingInt(one -> one.focus() == null ? 0 : isAbout(one, requests) ? 1 : 2))
				.flatMap(one -> one.requesters().stream()), person.referrers().stream())
			.toList();
		for (Said said : candidates) {
			if (personKey.equals(contents.resolve(said, "Patient"))) {
				return new Referrer("self", null);
			}
			Referrer found = referrer(said, 2);
			if (found != null) {
				return found;
			}
		}
		return Stream.of("Organization", "Practitioner")
			.flatMap(kind -> contents.referrers.values().stream().filter(one -> one.kind().equals(kind)))
			.filter(one -> one.name() != null)
			.findFirst()
			.map(one -> new Referrer(Objects.requireNonNull(one.name()), one.contact()))
			.orElseGet(() -> new Referrer(messages.getMessage("exchange.unknownReferrer", null, language), null));
	}

	private boolean isAbout(Asked task, Set<String> requests) {
		String focus = task.focus() == null ? null : contents.resolve(task.focus(), "ServiceRequest");
		return focus != null && requests.contains(focus);
	}

	private @Nullable Referrer referrer(Said said, int depth) {
		String key = Stream.of("Practitioner", "Organization", "PractitionerRole")
			.map(type -> contents.resolve(said, type))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		Contents.Referrer known = key == null ? null : contents.referrers.get(key);
		if (known == null || depth == 0) {
			return said.display() == null ? null : new Referrer(said.display(), null);
		}
		List<Referrer> behind = known.of()
			.stream()
			.map(one -> referrer(one, depth - 1))
			.filter(Objects::nonNull)
			.toList();
		String name = known.name() != null ? known.name()
				: Words.line(String.join(", ", behind.stream().map(Referrer::name).toList()), 200);
		String contact = known.contact() != null ? known.contact()
				: behind.stream().map(Referrer::contact).filter(Objects::nonNull).findFirst().orElse(null);
		return name != null ? new Referrer(name, contact)
				: said.display() == null ? null : new Referrer(said.display(), contact);
	}

	private record Referrer(String name, @Nullable String contact) {
	}

	/**
	 * What speaks of one person.
	 */
	private static final class Parts {

		private final List<Stated> statements = new ArrayList<>();

		private final List<Asked> requests = new ArrayList<>();

		private final List<NewClient.RelatedPerson> kin = new ArrayList<>();

		private @Nullable String pronouns;

		/**
		 * What waits to be done, newest first; when nothing waits, what was asked before.
		 */
		List<Asked> asked() {
			List<Asked> open = requests.stream().filter(Asked::open).toList();
			return (open.isEmpty() ? requests : open).stream()
				.sorted(Comparator.comparing((Asked one) -> Objects.requireNonNullElse(one.since(), ""),
						Comparator.reverseOrder()))
				.toList();
		}

	}

}
