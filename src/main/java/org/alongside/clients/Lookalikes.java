package org.alongside.clients;

import org.alongside.shared.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds clients by identifier, and those who may be the same person. Each way to be alike
 * is one bounded walk of one index; only what these find is compared.
 */
@Component
class Lookalikes {

	private static final int SHOWN = 10;

	private static final String HOLD = """
			select pg_advisory_xact_lock(lock)
			from (select distinct hashtextextended(system || '|' || value, 40) as lock
				from unnest(:systems::text[], :values::text[]) given(system, value)
				order by lock) locks
			""";

	private static final String CARRIERS = """
			select distinct coalesce(client.merged_into, client.id)
			from unnest(:systems::text[], :values::text[]) given(system, value)
			join client_identifier known on known.value = given.value and known.system = given.system
			join client on client.id = known.client_id
			limit 2
			""";

	static final String CANDIDATES = """
			with carrier as (
				select known.client_id as id
				from unnest(:systems::text[], :values::text[]) given(system, value)
				join client_identifier known on known.value = given.value and known.system = given.system
				limit 100),
			reached as (
				select known.client_id as id, known.kind
				from client_contact_point known
				where known.key = any(:contacts::text[]) and known.kind <> 'other'
				limit 100),
			candidate as (
				select id from carrier
				union select id from reached
				union (select id from client
					where merged_into is null and birth_date = :birthDate::date limit 400)
				union (select id from client
					where merged_into is null and family_key = :family
						and given_key >= :initial and given_key < :afterInitial limit 300)
				union (select id from client
					where merged_into is null and family_key = :given and given_key = :family limit 50)
				union (select id from client
					where merged_into is null and postal_key = :postal::text and given_key = :given limit 100))
			select client.id, client.given_name, client.family_name, client.preferred_name, client.birth_date,
				client.pronouns, client.language, client.interpreter, client.safe_contact, client.given_key,
				client.family_key, client.postal_key, client.street_key,
				client.id in (select id from carrier) as carries,
				array(select distinct kind from reached where reached.id = client.id) as reached_by
			from candidate join client using (id)
			where client.merged_into is null and client.id <> :self
			""";

	/** Of one recognised as another, the other. */
	private static final String COMPARED = """
			select client.id, client.given_key, client.family_key, client.birth_date, client.postal_key,
				client.street_key,
				array(select known.system from client_identifier known where known.client_id = client.id
					order by known.system, known.value) as systems,
				array(select known.value from client_identifier known where known.client_id = client.id
					order by known.system, known.value) as values,
				array(select known.key from client_contact_point known
					where known.client_id = client.id and known.kind <> 'other') as contacts
			from client asked join client on client.id = coalesce(asked.merged_into, asked.id)
			where asked.id = :id
			""";

	private static final UUID NOBODY = new UUID(0, 0);

	private final JdbcClient database;

	Lookalikes(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Holds the identifiers until the transaction ends, in an order that cannot lock up.
	 */
	void hold(List<NewClient.Identifier> identifiers) {
		List<NewClient.Identifier> telling = telling(identifiers);
		if (!telling.isEmpty()) {
			database.sql(HOLD)
				.param("systems", systems(telling))
				.param("values", values(telling))
				.query((row, number) -> number)
				.list();
		}
	}

	/** Returns the client who carries one of the identifiers, unless several do. */
	Optional<ClientId> carrier(List<NewClient.Identifier> identifiers) {
		List<NewClient.Identifier> telling = telling(identifiers);
		if (telling.isEmpty()) {
			return Optional.empty();
		}
		List<UUID> carriers = database.sql(CARRIERS)
			.param("systems", systems(telling))
			.param("values", values(telling))
			.query(UUID.class)
			.list();
		return carriers.size() == 1 ? Optional.of(new ClientId(carriers.get(0))) : Optional.empty();
	}

	List<Clients.LikelyMatch> of(NewClient person) {
		return of(new Person(NOBODY, Likeness.Traits.of(person), telling(person.identifiers()),
				person.contactPoints()
					.stream()
					.filter(point -> !point.kind().equals("other"))
					.map(point -> Folded.contact(point.kind(), point.value()))
					.filter(Folded::telling)
					.collect(Collectors.toSet())));
	}

	/**
	 * As {@link #of(NewClient)}, for somebody in the register; empty if there is none.
	 */
	Optional<List<Clients.LikelyMatch>> of(ClientId client) {
		return database.sql(COMPARED)
			.param("id", client.value())
			.query((row, number) -> person(row))
			.optional()
			.map(this::of);
	}

	private List<Clients.LikelyMatch> of(Person person) {
		Likeness.Traits traits = person.traits;
		String initial = traits.givenKey().isEmpty() ? "" : Character.toString(traits.givenKey().codePointAt(0));
		return database.sql(CANDIDATES)
			.param("systems", systems(person.identifiers))
			.param("values", values(person.identifiers))
			.param("contacts", person.contacts.toArray(String[]::new))
			.param("birthDate", traits.birthDate())
			.param("family", traits.familyKey())
			.param("given", traits.givenKey())
			.param("initial", initial)
			.param("afterInitial", initial + Character.MAX_VALUE)
			.param("postal", traits.postalKey())
			.param("self", person.id)
			.query((row, number) -> compared(traits, row))
			.list()
			.stream()
			.filter(match -> match.score() >= Likeness.SHOWN_FROM)
			.sorted(Comparator.comparingInt(Clients.LikelyMatch::score)
				.reversed()
				.thenComparing(match -> match.client().id().value()))
			.limit(SHOWN)
			.toList();
	}

	private static Clients.LikelyMatch compared(Likeness.Traits traits, ResultSet row) throws SQLException {
		Likeness.Traits other = traits(row);
		Set<String> shared = new HashSet<>(strings(row.getArray("reached_by")));
		if (row.getBoolean("carries")) {
			shared.add("identifier");
		}
		Likeness likeness = Likeness.between(traits, other, shared);
		String preferred = row.getString("preferred_name");
		ClientProfile profile = new ClientProfile(new ClientId(row.getObject("id", UUID.class)),
				Client.called(row.getString("given_name"), row.getString("family_name"), preferred),
				row.getString("pronouns"), other.birthDate(), row.getString("language"), row.getBoolean("interpreter"),
				row.getString("safe_contact"));
		return new Clients.LikelyMatch(profile, likeness.score(), likeness.reasons());
	}

	private static Person person(ResultSet row) throws SQLException {
		List<String> systems = strings(row.getArray("systems"));
		List<String> values = strings(row.getArray("values"));
		List<NewClient.Identifier> identifiers = IntStream.range(0, values.size())
			.mapToObj(each -> new NewClient.Identifier(systems.get(each), values.get(each)))
			.toList();
		return new Person(row.getObject("id", UUID.class), traits(row), telling(identifiers),
				strings(row.getArray("contacts")).stream().filter(Folded::telling).collect(Collectors.toSet()));
	}

	private static Likeness.Traits traits(ResultSet row) throws SQLException {
		return new Likeness.Traits(row.getString("given_key"), row.getString("family_key"),
				row.getObject("birth_date", LocalDate.class), row.getString("postal_key"), row.getString("street_key"));
	}

	private static List<String> strings(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	private static List<NewClient.Identifier> telling(List<NewClient.Identifier> identifiers) {
		return identifiers.stream().filter(identifier -> Folded.telling(identifier.value())).distinct().toList();
	}

	private static String[] systems(List<NewClient.Identifier> identifiers) {
		return identifiers.stream().map(NewClient.Identifier::system).toArray(String[]::new);
	}

	private static String[] values(List<NewClient.Identifier> identifiers) {
		return identifiers.stream().map(NewClient.Identifier::value).toArray(String[]::new);
	}

	/**
	 * Who is compared with the register.
	 *
	 * @param id their own record, which is left out
	 * @param identifiers those that tell people apart
	 * @param contacts keys of contact points that tell people apart
	 */
	private record Person(UUID id, Likeness.Traits traits, List<NewClient.Identifier> identifiers,
			Set<String> contacts) {
	}

}
