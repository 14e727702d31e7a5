package org.alongside.clients;

import org.alongside.shared.ClientId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

class LookalikesTest extends RegisterSetUp {

	@Test
	void identifiesTheClientWhoCarriesTheIdentifier() {
		String mine = unique();
		ClientId id = clients.register(People.somebody().carrying("urn:mrn", mine).described(), SOMEONE, NOW);

		assertThat(clients.identified(identifiers("urn:other", mine))).isEmpty();
		assertThat(clients.identified(identifiers("urn:mrn", mine, "urn:ssn", unique()))).contains(id);
		assertThat(clients.identified(List.of())).isEmpty();
	}

	@Test
	void identifiesNobodyByAnIdentifierEverybodyCarries() {
		clients.register(People.somebody().carrying("urn:ssn", "000-00-0000").described(), SOMEONE, NOW);
		assertThat(clients.identified(identifiers("urn:ssn", "000-00-0000"))).isEmpty();
	}

	@Test
	void leavesItToAPersonWhenIdentifiersLeadToDifferentClients() {
		String one = unique();
		String other = unique();
		ClientId first = clients.register(People.somebody().carrying("urn:mrn", one).described(), SOMEONE, NOW);
		ClientId second = clients.register(
				People.somebody().named("Ruth", "Feld").born("1950-01-09").carrying("urn:mrn", other).described(),
				SOMEONE, NOW);

		assertThat(clients.identified(identifiers("urn:mrn", one, "urn:mrn", other))).isEmpty();
		assertThat(clients.likely(People.somebody()
			.named("Ruth", "Feld")
			.born("1950-01-09")
			.carrying("urn:mrn", one)
			.carrying("urn:mrn", other)
			.described())).extracting(match -> match.client().id()).contains(first, second);
	}

	@Test
	void showsWhoMayBeTheSamePersonWithReasonsMostLikelyFirst() {
		String family = "Quist" + letters();
		ClientId same = clients.register(People.somebody()
			.named("Ingrid", family)
			.born("1961-05-04")
			.livingAt("9 Elm Road", "04101")
			.reachedBy("phone", "555 010 7711")
			.described(), SOMEONE, NOW);
		ClientId namesake = clients.register(People.somebody().named("Ingrid", family).born(null).described(), SOMEONE,
				NOW);
		clients.register(People.somebody().named("Ingrid", family).born("2001-12-24").described(), SOMEONE, NOW);

		List<Clients.LikelyMatch> matches = clients.likely(People.somebody()
			.named("Íngrid", family.toUpperCase(java.util.Locale.ROOT))
			.born("1961-05-04")
			.livingAt("9 Elm Road", "04101")
			.described());

		assertThat(matches).extracting(match -> match.client().id()).containsExactly(same, namesake);
		assertThat(matches.get(0).score()).isEqualTo(100);
		assertThat(matches.get(0).reasons()).containsExactly("sameName", "sameBirthDate", "sameAddress");
		assertThat(clients.likely(same)).extracting(match -> match.client().id()).containsExactly(namesake);
	}

	@Test
	void findsTheSamePersonByPhoneWhenNameAndBirthDateWereMistyped() {
		String family = "Verhoeven" + letters();
		ClientId known = clients.register(People.somebody()
			.named("Marieke", family)
			.born("1972-02-11")
			.reachedBy("phone", "+1 555 010 4242")
			.described(), SOMEONE, NOW);

		assertThat(clients.likely(People.somebody()
			.named("Mareike", "V" + family.substring(1) + "s")
			.born("1972-11-02")
			.reachedBy("phone", "555-010-4242")
			.described())).first().satisfies(match -> {
				assertThat(match.client().id()).isEqualTo(known);
				assertThat(match.reasons()).containsExactly("similarName", "similarBirthDate", "samePhone");
			});
	}

	@Test
	void showsAtMostTen() {
		String family = "Bauer" + letters();
		for (int number = 0; number < 14; number++) {
			clients.register(People.somebody().named("Ada", family).born("1990-01-01").described(), SOMEONE, NOW);
		}
		assertThat(clients.likely(People.somebody().named("Ada", family).born("1990-01-01").described())).hasSize(10);
	}

	@Test
	void looksForLikelyMatchesWithoutReadingTheWholeTable() {
		new TransactionTemplate(transactions).executeWithoutResult(status -> {
			database.sql("""
					insert into client (id, version, given_name, family_name, birth_date, interpreter, given_key,
						family_key, postal_key, source, registered_by, registered_at)
					select gen_random_uuid(), 0, 'G' || n, 'F' || n, date '1930-01-01' + (n % 30000), false,
						'g' || n, 'f' || n, 'p' || (n % 500), 'bulk', 'system:test', now()
					from generate_series(1, 60000) n
					""").update();
			database.sql("analyze client").update();
			String plan = String.join("\n",
					database.sql("explain " + Lookalikes.CANDIDATES)
						.param("systems", new String[] { "urn:mrn" })
						.param("values", new String[] { "1" })
						.param("contacts", new String[] { "5550100199" })
						.param("birthDate", java.time.LocalDate.of(1984, 3, 7))
						.param("family", "f77")
						.param("given", "g77")
						.param("initial", "g")
						.param("afterInitial", "g\uffff")
						.param("postal", "p77")
						.param("self", UUID.randomUUID())
						.query(String.class)
						.list());
			assertThat(plan).contains("client_by_birth_date", "client_by_name", "client_by_postal_code")
				.doesNotContain("Seq Scan on client ");
			status.setRollbackOnly();
		});
	}

	@Test
	void registersOnePersonOnceWhenTwoAskAtTheSameMoment() throws Exception {
		String mine = unique();
		Callable<ClientId> recogniseOrRegister = () -> Objects
			.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
				ClientId known = clients.identified(identifiers("urn:mrn", mine)).orElse(null);
				return known != null ? known
						: clients.register(People.somebody().carrying("urn:mrn", mine).described(), SOMEONE, NOW);
			}));
		ExecutorService two = Executors.newFixedThreadPool(4);
		try {
			List<ClientId> ids = new ArrayList<>();
			for (Future<ClientId> future : two.invokeAll(
					List.of(recogniseOrRegister, recogniseOrRegister, recogniseOrRegister, recogniseOrRegister))) {
				ids.add(future.get());
			}
			assertThat(ids).containsOnly(ids.get(0));
		}
		finally {
			two.shutdownNow();
		}
	}

}
