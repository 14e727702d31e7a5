package org.alongside.access;

import org.alongside.fakes.Statements;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.UnconfirmedException;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is known of a person changes between the question and the answer, or the answer is
 * taken back.
 */
class AskingOnceMeanwhileTest extends AskedOnce {

	@Test
	void whatAnswersNothingOfTheKindReadsNothingMoreAndWhatDoesReadsOnce() {
		assertThat(reads(answers())).as("the first one fills caches").isNotEmpty();
		List<String> without = reads(answers());
		List<String> same = reads(answers("phone", "617 555 0101", "language", "es", "interpreter", false));
		assertThat(without).noneMatch(one -> one.contains("client_fact"));
		assertThat(same).hasSize(without.size() + 1);
		assertThat(same.stream().filter(one -> one.contains("client_fact"))).hasSize(1);
	}

	private List<String> reads(Map<String, Object> answers) {
		String waiting = openTask(refer());
		try (Statements counted = Statements.ofThisThread()) {
			actions.complete(ines, waiting, answers);
			return counted.seen();
		}
	}

	@Test
	void whatChangesMeanwhileIsAskedAboutAnew() {
		Map<String, Object> answers = answers("safeContact", "Call after six");
		String confirmation = unconfirmed(answers).confirmation();
		clients.update(client, Map.of("safeContact", "Never leave a message"), "web", Actor.person(ines.id()),
				Instant.now());

		UnconfirmedException again = catchThrowableOfType(UnconfirmedException.class,
				() -> actions.complete(ines, task, answers, confirmation));
		assertThat(again.errors().get(0).arguments().get(0)).isEqualTo("Never leave a message");
		actions.complete(ines, task, answers, again.confirmation());
		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo("Call after six");
	}

	@Test
	void whatChangesWhileACompletionWaitsComesBackAsADraft() {
		Map<String, Object> answers = answers("safeContact", "Call after six");
		actions.completeWithGrace(ines, task, answers, unconfirmed(answers).confirmation());
		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo(SAFE);
		clients.update(client, Map.of("safeContact", "Never leave a message"), "web", Actor.person(ines.id()),
				Instant.now());

		assertThatThrownBy(() -> actions.now(ines, task)).isInstanceOf(UnconfirmedException.class);
		assertThat(drafts.get(ines, task).answers()).isEqualTo(answers);
		assertThat(drafts.get(ines, task).problem()).isNotNull();
		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo("Never leave a message");
	}

	@Test
	void whoChangesTheSameAtTheSameMomentOverwritesNothingUnseen() {
		for (int round = 0; round < 5; round++) {
			CaseId other = refer();
			String waiting = openTask(other);
			String now = clients.find(client).orElseThrow().safeContact();
			Map<String, Object> answers = answers("safeContact", "Round " + round);
			String confirmation = catchThrowableOfType(UnconfirmedException.class,
					() -> actions.complete(ines, waiting, answers))
				.confirmation();
			String meanwhile = "Meanwhile " + round;
			CompletableFuture<Void> update = CompletableFuture.runAsync(() -> clients.update(client,
					Map.of("safeContact", meanwhile), "web", Actor.person(ines.id()), Instant.now()));
			Throwable refused = catchThrowable(() -> actions.complete(ines, waiting, answers, confirmation));
			Throwable lost = catchThrowable(update::join);
			String after = clients.find(client).orElseThrow().safeContact();
			if (refused != null) {
				assertThat(refused).isInstanceOf(UnconfirmedException.class);
				assertThat(after).isEqualTo(meanwhile);
			}
			else {
				assertThat(after).isIn("Round " + round, meanwhile);
			}
			assertThat(refused != null && lost != null).isFalse();
			assertThat(after).isNotEqualTo(now);
		}
	}

	@Test
	void undoingAndTakingBackBringTheEarlierValueBack() {
		Map<String, Object> answers = answers("safeContact", "Call after six", "phone", "617 555 0199", "preferredTime",
				"Mornings");
		String confirmation = unconfirmed(answers).confirmation();
		actions.completeWithGrace(ines, task, answers, confirmation);
		actions.undo(ines, task);
		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo(SAFE);
		long before = statements();

		actions.complete(ines, task, answers, confirmation);
		assertThat(statements()).isEqualTo(before + 3);
		String again = takingBack.takeBack(ines, task, "The wrong person").id();
		assertThat(statements()).isEqualTo(before);
		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo(SAFE);
		assertThat(actions.open(ines, again).data()).containsEntry("phone", "(617) 555-0101")
			.containsEntry("safeContact", SAFE)
			.doesNotContainKey("preferredTime");
		assertThat(database.sql("select count(*) from client_contact_point where client_id = ?")
			.param(client.value())
			.query(Long.class)
			.single()).isOne();
	}

}
