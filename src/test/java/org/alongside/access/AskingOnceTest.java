package org.alongside.access;

import com.fasterxml.jackson.databind.JsonNode;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.shared.UnconfirmedException;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.OpenTask;
import org.alongside.staff.web.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What is known of a person stands in the forms that ask for it, and what is answered
 * there updates the record, never unseen.
 */
class AskingOnceTest extends AskedOnce {

	@Test
	void theFormStartsWithWhatIsKnownAndSaysWhereItComesFrom() throws Exception {
		OpenTask open = actions.open(ines, task);
		assertThat(open.data()).containsEntry("language", "es")
			.containsEntry("phone", "(617) 555-0101")
			.containsEntry("safeContact", SAFE)
			.doesNotContainKey("pronouns");
		assertThat(open.known().get("phone")).startsWith("From the referral of ").contains("Left empty");
		assertThat(open.known().get("pronouns")).startsWith("What is answered here");

		JsonNode api = json(mvc.perform(get("/api/tasks/" + task).with(Visitor.as(ines))).andReturn().getResponse());
		assertThat(api.path("data").path("phone").asText()).isEqualTo("(617) 555-0101");
		assertThat(api.path("known").path("language").asText()).startsWith("From the referral of ");
		assertThat(api.path("schema").toString()).contains("From the referral of ");
		assertThat(mvc.perform(get("/tasks/" + task).with(Visitor.as(ines)))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("(617) 555-0101", "From the referral of ").doesNotContain("??");
	}

	@Test
	void anAnswerThatDiffersIsRefusedWithTheDifferenceAndNothingChanges() throws Exception {
		Map<String, Long> before = rows();
		UnconfirmedException refused = unconfirmed(answers("safeContact", "Call after six", "phone", "617 555 0199"));
		assertThat(refused.errors())
			.extracting(FieldError::field, FieldError::code, error -> error.arguments().get(0),
					error -> error.arguments().get(2))
			.containsExactly(tuple("phone", "changesRecord", "(617) 555-0101", "617 555 0199"),
					tuple("safeContact", "changesRecord", SAFE, "Call after six"));

		MockHttpServletResponse page = send("/tasks/" + task + "/complete", answers("safeContact", "Call after six"),
				null);
		assertThat(page.getStatus()).isEqualTo(422);
		assertThat(json(page).path("errors").get(0).path("message").asText()).contains("On record: Text only.",
				"From the referral of ", "Your answer: Call after six.");
		assertThat(json(page).path("confirmation").asText()).hasSize(43);
		assertThat(send("/api/tasks/" + task + "/complete", answers("safeContact", "Call after six"), "no").getStatus())
			.isEqualTo(422);
		assertThat(rows()).isEqualTo(before);
		assertThat(actions.open(ines, task).data()).containsEntry("safeContact", SAFE);
	}

	@Test
	void whatIsConfirmedUpdatesTheRecordWithItsSource() throws Exception {
		Map<String, Object> answers = answers("safeContact", "Call after six", "pronouns", "they/them");
		MockHttpServletResponse refused = send("/api/tasks/" + task + "/complete", answers, null);
		String confirmation = json(refused).path("confirmation").asText();
		assertThat(send("/api/tasks/" + task + "/complete", answers, confirmation).getStatus()).isEqualTo(200);

		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo("Call after six");
		assertThat(clients.find(client).orElseThrow().pronouns()).isEqualTo("they/them");
		assertThat(database.sql("""
				select name || ' ' || source || ' ' || recorded_by from client_fact
				where client_id = ? and source like 'task:%' order by name
				""").param(client.value()).query(String.class).list()).containsExactly(
				"pronouns task:screen-referral staff:" + ines.id(),
				"safeContact task:screen-referral staff:" + ines.id());
		assertThat(
				database.sql("select details::text from timeline_entry where case_id = ? and kind = 'known.recorded'")
					.param(caseId.value())
					.query(String.class)
					.single())
			.contains("safeContact")
			.doesNotContain("Call after six");
		assertThat(database.sql("select count(*) from camunda.act_hi_varinst where text_ like '%Call after six%'")
			.query(Long.class)
			.single()).isZero();
		String file = page("/cases/" + caseId);
		assertThat(file)
			.contains("Call after six", "Recorded by Dana Reyes on ", "when the referral was screened",
					"Noted in their record: ")
			.doesNotContain("??");
		assertThat(page("/cases/" + caseId + "/known")).contains("Call after six", SAFE, "From the referral of ")
			.doesNotContain("??");
	}

	@Test
	void theSameAnswerAsksNothingAndChangesNothing() {
		long before = statements();
		actions.complete(ines, task, answers("safeContact", " Text  only ", "phone", "617-555-0101", "language", "es",
				"interpreter", false));
		assertThat(statements()).isEqualTo(before);
		assertThat(told()).isZero();
	}

	@Test
	void anEmptiedFieldIsNotAnsweredAndTheRecordStays() {
		actions.complete(ines, task, answers("safeContact", "", "phone", "", "language", ""));
		assertThat(clients.find(client).orElseThrow().safeContact()).isEqualTo(SAFE);
		assertThat(told()).isZero();
	}

	@Test
	void anAnswerThatCannotBeKeptNamesItsField() {
		RefusedException refused = catchThrowableOfType(RefusedException.class,
				() -> actions.complete(ines, task, answers("pronouns", "she\u202Eher")));
		assertThat(refused.errors()).extracting(FieldError::field, FieldError::code)
			.containsExactly(tuple("pronouns", "controlCharacters"));
		assertThat(told()).isZero();
	}

	@Test
	void whatWasAnsweredForOneProgrammeIsNotAskedAgainForTheNext() {
		actions.complete(ines, task, answers());
		String first = openTask(caseId);
		Map<String, Object> eligibility = new HashMap<>(Map.of("livesInArea", "yes", "insured", "unknown",
				"householdSize", 3, "monthlyIncome", new BigDecimal("1200.50")));
		actions.complete(ines, first, eligibility);

		CaseId again = refer();
		actions.complete(ines, openTask(again), answers());
		String second = openTask(again);
		OpenTask open = actions.open(ines, second);
		assertThat(open.data()).containsEntry("householdSize", new BigDecimal(3))
			.containsEntry("monthlyIncome", new BigDecimal("1200.5"))
			.containsEntry("livesInArea", "yes")
			.containsKey("birthDate")
			.doesNotContainKey("insured");
		assertThat(open.known().get("householdSize")).startsWith("Recorded by Dana Reyes on ")
			.contains("when eligibility was checked");
		eligibility.put("monthlyIncome", 1300);
		assertThat(catchThrowableOfType(UnconfirmedException.class, () -> actions.complete(ines, second, eligibility))
			.errors()).extracting(FieldError::arguments)
			.satisfiesExactly(arguments -> assertThat(arguments).contains("$1,200.50", "$1,300.00"));
	}

	@Test
	void whoHasNothingToDoWithTheCaseLearnsNothing() throws Exception {
		StaffProfile stranger = hire(otherTeam(), Role.CASE_MANAGER);
		assertThatThrownBy(() -> actions.open(stranger, task)).isInstanceOf(NotFoundException.class);
		assertThatThrownBy(() -> actions.complete(stranger, task, answers("safeContact", "x")))
			.isInstanceOf(NotFoundException.class);
		for (String path : List.of("/cases/" + caseId + "/known", "/api/tasks/" + task)) {
			MockHttpServletResponse answer = mvc.perform(get(path).with(Visitor.as(stranger)))
				.andReturn()
				.getResponse();
			assertThat(answer.getStatus()).isEqualTo(404);
			assertThat(answer.getContentAsString()).doesNotContain(SAFE);
		}
	}

	@Test
	void aLongHistoryIsReadPageByPage() throws Exception {
		for (int i = 0; i < 53; i++) {
			clients.update(client, Map.of("preferredTime", "At " + i + " o'clock"), "web", Actor.person(ines.id()),
					Instant.now());
		}
		String first = page("/cases/" + caseId + "/known");
		assertThat(first).contains("At 52 o", "At 3 o").doesNotContain("At 2 o");
		String next = first.substring(first.indexOf("known?after=") + 12);
		String second = page("/cases/" + caseId + "/known?after=" + next.substring(0, next.indexOf('#')));
		assertThat(second).contains("At 2 o", SAFE).doesNotContain("At 3 o");
		assertThat(mvc.perform(get("/cases/" + caseId + "/known?after=x_y").with(Visitor.as(ines)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(422);
	}

}
