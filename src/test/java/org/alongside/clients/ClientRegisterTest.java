package org.alongside.clients;

import org.alongside.shared.ClientId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientRegisterTest extends RegisterSetUp {

	@Test
	void keepsEverythingSaidOfAPersonWithItsSource() {
		ClientId id = clients.register(People.somebody()
			.named("Keahi", "Ortiz")
			.called("Kea Ortiz")
			.using("they/them")
			.speaking("es-PR")
			.livingAt("3 Canal St", "01852")
			.reachedBy("phone", "(555) 010-0133")
			.carrying("https://clinic.example/mrn", "K-1")
			.relatedTo("Luz Ortiz", "MTH")
			.described(), SOMEONE, NOW);

		ClientDetails.Everything all = clients.of(id).orElseThrow();

		assertThat(all.profile().name()).isEqualTo("Kea Ortiz");
		assertThat(all.profile().pronouns()).isEqualTo("they/them");
		assertThat(all.givenName()).isEqualTo("Keahi");
		assertThat(all.contactPoints()).singleElement().satisfies(point -> {
			assertThat(point.value().value()).isEqualTo("(555) 010-0133");
			assertThat(point.source()).isEqualTo("test");
			assertThat(point.recordedAt()).isEqualTo(NOW);
		});
		assertThat(all.addresses().get(0).value().lines()).containsExactly("3 Canal St");
		assertThat(all.related().get(0).value().relationship()).isEqualTo("MTH");
		assertThat(all.statements()).extracting(stated -> stated.value().name())
			.containsExactlyInAnyOrder("preferredName", "pronouns", "language", "birthDate", "phone");
		assertThat(clients.find(id)).contains(all.profile());
	}

	@Test
	void refusesAnUnsoundDescriptionAndKeepsNothing() {
		long before = count();
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> clients.register(People.somebody().named("", "Okafor").described(), SOMEONE, NOW));
		assertThat(count()).isEqualTo(before);
	}

	@Test
	void takesOverWhatTheOtherRecordKnowsAndLeadsThere() {
		String mine = unique();
		ClientId kept = clients.register(People.somebody()
			.named("Samira", "Haddad")
			.using("she/her")
			.reachedBy("phone", "555 010 3000")
			.described(), SOMEONE, NOW);
		ClientId merged = clients.register(People.somebody()
			.named("Samira", "Hadad")
			.using("they/them")
			.speaking("ar")
			.carrying("urn:mrn", mine)
			.reachedBy("phone", "(555) 010-3000")
			.reachedBy("email", "samira@example.org")
			.relatedTo("Nour Haddad", "BRO")
			.livingAt("1 Dock Sq", "01854")
			.described(), SOMEONE, NOW.minusSeconds(60));

		clients.recognise(merged, kept, SOMEONE, NOW);

		ClientDetails.Everything all = clients.of(merged).orElseThrow();
		assertThat(all.profile().id()).isEqualTo(kept);
		assertThat(all.profile().pronouns()).isEqualTo("she/her");
		assertThat(all.profile().language()).isEqualTo("ar");
		assertThat(all.contactPoints()).extracting(point -> point.value().value())
			.containsExactlyInAnyOrder("555 010 3000", "samira@example.org");
		assertThat(all.related()).hasSize(1);
		assertThat(all.addresses()).hasSize(1);
		assertThat(clients.identified(identifiers("urn:mrn", mine))).contains(kept);
		assertThat(clients.likely(kept)).extracting(match -> match.client().id()).doesNotContain(merged);
		assertThat(audit.acts).contains("client.recognised");
	}

	@Test
	void leadsThroughAChainToTheLastRecordKept() {
		ClientId first = clients.register(People.somebody().described(), SOMEONE, NOW);
		ClientId second = clients.register(People.somebody().described(), SOMEONE, NOW);
		ClientId third = clients.register(People.somebody().described(), SOMEONE, NOW);

		clients.recognise(first, second, SOMEONE, NOW);
		clients.recognise(second, third, SOMEONE, NOW);
		clients.recognise(first, third, SOMEONE, NOW);

		assertThat(clients.find(first).orElseThrow().id()).isEqualTo(third);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> clients.recognise(ClientId.random(), third, SOMEONE, NOW));
	}

	@Test
	void changesSingleFactsAndKeepsWhatWasSaidBefore() {
		ClientId id = clients.register(People.somebody().using("she/her").described(), SOMEONE, NOW);

		clients.update(id, Map.of("pronouns", "they/them", "interpreter", true, "phone", "555 010 8080", "safeContact",
				"Text only, never after 6 pm"), "first visit", SOMEONE, NOW.plusSeconds(60));
		clients.update(id, Map.of("pronouns", ""), "phone call", SOMEONE, NOW.plusSeconds(120));

		ClientDetails.Everything all = clients.of(id).orElseThrow();
		assertThat(all.profile().pronouns()).isNull();
		assertThat(all.profile().interpreter()).isTrue();
		assertThat(all.profile().safeContact()).isEqualTo("Text only, never after 6 pm");
		assertThat(all.contactPoints().get(0).source()).isEqualTo("first visit");
		assertThat(all.statements().stream().filter(stated -> stated.value().name().equals("pronouns")))
			.extracting(stated -> stated.value().value(), ClientDetails.Sourced::source)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("", "phone call"),
					org.assertj.core.groups.Tuple.tuple("they/them", "first visit"),
					org.assertj.core.groups.Tuple.tuple("she/her", "test"));
	}

	@Test
	void aNumberThatIsUsedAgainIsTheNewestOnceMore() {
		ClientId id = clients.register(People.somebody().reachedBy("phone", "555 010 3000").described(), SOMEONE, NOW);
		clients.update(id, Map.of("phone", "555 010 4000"), "a", SOMEONE, NOW.plusSeconds(60));
		clients.update(id, Map.of("phone", "(555) 010-3000"), "b", SOMEONE, NOW.plusSeconds(120));

		ClientDetails.Everything all = clients.of(id).orElseThrow();
		assertThat(all.contactPoints()).extracting(point -> point.value().value())
			.containsExactly("(555) 010-3000", "555 010 4000");
		assertThat(all.statements().stream().filter(stated -> stated.value().name().equals("phone")))
			.extracting(stated -> stated.value().value())
			.containsExactly("(555) 010-3000", "555 010 4000", "555 010 3000");
	}

	@Test
	void refusesARecordThatWasChangedSinceItWasSeen() {
		ClientId id = clients.register(People.somebody().using("she/her").described(), SOMEONE, NOW);
		int seen = version(id);
		clients.restate(id, seen, Map.of("insured", "yes"), "task:a", SOMEONE, NOW.plusSeconds(60));
		assertThat(version(id)).isGreaterThan(seen);
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> clients.restate(id, seen, Map.of("insured", "no"), "task:a", SOMEONE, NOW.plusSeconds(120)));
		assertThat(clients.of(id).orElseThrow().statements().get(0).value().value()).isEqualTo("yes");
	}

	private int version(ClientId id) {
		return database.sql("select version from client where id = ?").param(id.value()).query(Integer.class).single();
	}

	@Test
	void refusesFactsItDoesNotKnowAndChangesNothing() {
		ClientId id = clients.register(People.somebody().using("she/her").described(), SOMEONE, NOW);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> clients.update(id, Map.of("pronouns", "he/him", "shoeSize", 44), "x", SOMEONE, NOW))
			.satisfies(refused -> assertThat(refused.errors()).containsExactly(FieldError.of("shoeSize", "unknown")));
		assertThat(clients.find(id).orElseThrow().pronouns()).isEqualTo("she/her");
	}

	private long count() {
		return database.sql("select count(*) from client").query(Long.class).single();
	}

}
