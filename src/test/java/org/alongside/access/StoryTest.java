package org.alongside.access;

import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.staff.Role;
import org.alongside.staff.StaffProfile;
import org.alongside.staff.web.Visitor;
import org.alongside.story.KeepingStory;
import org.alongside.story.Stories;
import org.alongside.story.StoryDrafts;
import org.alongside.story.StoryEntry;
import org.alongside.story.StoryPart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/**
 * The story of a case: told, told anew, taken back; nothing of it is lost.
 */
class StoryTest extends WholeHouse {

	@Autowired
	private KeepingStory story;

	@Autowired
	private Stories stories;

	@Autowired
	private StoryDrafts drafts;

	private StaffProfile dana;

	private CaseId caseId;

	@BeforeEach
	void aCase() {
		dana = hire(team(), Role.CASE_MANAGER);
		caseId = received(hire(team(), Role.INTAKE_WORKER), "Ana");
	}

	@Test
	void theirWordsStandFirstInTheFileAndTheEarlierOnesStayInTheHistory() throws Exception {
		assertThat(tell("words", "Perdí mi <trabajo>", "", "").getStatus()).isEqualTo(302);
		StoryEntry first = story.standing(dana, caseId).get(0);
		assertThat(tell("words", "They let me go.", first.id().toString(), "Tells it in English").getStatus())
			.isEqualTo(302);

		assertThat(story.standing(dana, caseId)).extracting(StoryEntry::words).containsExactly("They let me go.");
		String file = page("/cases/" + caseId);
		assertThat(file).contains("They let me go.", "Their story was told anew: what happened", "Heard by Dana Reyes")
			.doesNotContain("Perdí", "??");
		assertThat(file.indexOf("id=\"told\"")).isLessThan(file.indexOf("Referral and intake"));
		assertThat(page("/cases/" + caseId + "/story")).contains("They let me go.", "Perdí mi &lt;trabajo&gt;",
				"lang=\"es\"", "earlier words", "Tells it in English");
	}

	@Test
	void whatIsTakenBackStandsNoMoreAndSaysWhy() throws Exception {
		tell("culture", "I pray at noon", "", "");
		String entry = story.standing(dana, caseId).get(0).id().toString();
		assertThat(tell("culture", "", entry, "").getStatus()).isEqualTo(422);
		tell("culture", "", entry, "Wants it private");

		assertThat(story.standing(dana, caseId)).isEmpty();
		assertThat(story.history(dana, caseId, null).items()).extracting(StoryEntry::words)
			.containsExactly("", "I pray at noon");
	}

	@Test
	void whoComesSecondLosesNothingTheyTyped() throws Exception {
		tell("words", "First", "", "");
		String entry = story.standing(dana, caseId).get(0).id().toString();
		tell("words", "Second", entry, "");
		MockHttpServletResponse late = tell("words", "Third", entry, "");

		assertThat(late.getStatus()).isEqualTo(422);
		assertThat(late.getContentAsString()).contains("Third", "Somebody has written this down anew", "Second")
			.doesNotContain("??");
		assertThat(story.standing(dana, caseId)).extracting(StoryEntry::words).containsExactly("Second");
	}

	@Test
	void anErrorNamesTheFieldAndKeepsWhatWasTyped() throws Exception {
		MockHttpServletResponse answer = send(post(address()).param("part", "hopes")
			.param("words", "A garden")
			.param("heardOn", LocalDate.now(dana.zone()).plusDays(2).toString()));

		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("href=\"#tell-heardOn\"", "A garden").doesNotContain("??");
		assertThat(story.standing(dana, caseId)).isEmpty();
	}

	@Test
	void aDraftIsThereAgainUntilItIsSentAndTheNewerOneIsNotOverwritten() throws Exception {
		assertThat(draft(0, "I used to sing").getStatus()).isEqualTo(200);
		assertThat(page(address())).contains("I used to sing");
		assertThat(draft(0, "On the other device").getStatus()).isEqualTo(409);
		assertThat(draft(Long.MAX_VALUE, "I sing").getStatus()).isEqualTo(200);
		tell("strengths", "I sing", "", "");

		assertThat(database.sql("select count(*) from story_draft where case_id = ?")
			.param(caseId.value())
			.query(Long.class)
			.single()).isZero();
		draft(0, "More");
		send(delete("/api" + address() + "/new/draft"));
		assertThat(page(address())).doesNotContain("More\\");
		assertThat(send(put("/api" + address() + "/new/draft").contentType(MediaType.APPLICATION_JSON)
			.content("{\"words\": 7}")).getStatus()).isEqualTo(422);
	}

	@Test
	void draftsNobodyGoesOnWithGoAfterTheirTime() throws Exception {
		draft(0, "I used to sing");
		database.sql("update story_draft set saved_at = now() - interval '179 days' where case_id = ?")
			.param(caseId.value())
			.update();
		drafts.purge();
		assertThat(page(address())).contains("I used to sing");
		database.sql("update story_draft set saved_at = now() - interval '181 days' where case_id = ?")
			.param(caseId.value())
			.update();
		drafts.purge();
		assertThat(page(address())).doesNotContain("I used to sing");
	}

	@Test
	void workThatHearsTheStoryAddsToItOnce() {
		Instant now = Instant.now();
		var by = Actor.person(dana.id());
		stories.told(caseId, StoryPart.WORDS, "I lost my job", "Riverside Clinic", "referral", by, now);
		stories.told(caseId, StoryPart.WORDS, "I lost my job", null, "contact", by, now.plusSeconds(1));
		stories.retold(caseId, StoryPart.WORDS, "I lost my job in May", "screening", by, now.plusSeconds(2));
		stories.told(caseId, StoryPart.WORDS, "My sister came", null, "contact", by, now.plusSeconds(3));

		assertThat(story.standing(dana, caseId)).extracting(StoryEntry::words, StoryEntry::source)
			.containsExactly(tuple("My sister came", "contact"), tuple("I lost my job in May", "screening"));
	}

	@Test
	void aLongHistoryIsReadPageByPage() throws Exception {
		var by = Actor.person(dana.id());
		for (int i = 0; i < 53; i++) {
			stories.told(caseId, StoryPart.HOPES, "Hope " + i, null, "contact", by, Instant.now());
		}
		var first = story.history(dana, caseId, null);
		var second = story.history(dana, caseId, first.next());

		assertThat(first.items()).hasSize(50);
		assertThat(second.items()).extracting(StoryEntry::words).containsExactly("Hope 2", "Hope 1", "Hope 0");
		assertThat(second.next()).isNull();
		assertThat(send(get(address() + "?after=x_y")).getStatus()).isEqualTo(422);
	}

	private MockHttpServletResponse tell(String part, String words, String change, String why) throws Exception {
		Map<String, String> fields = Map.of("part", part, "words", words, "change", change, "why", why, "language",
				words.startsWith("P") ? "es" : "", "heardOn", LocalDate.now(dana.zone()).toString());
		MockHttpServletRequestBuilder request = post(address());
		fields.forEach(request::param);
		return send(request);
	}

	private MockHttpServletResponse draft(long seen, String words) throws Exception {
		return send(put("/api" + address() + "/new/draft").contentType(MediaType.APPLICATION_JSON)
			.header("If-Match", "\"" + seen + "\"")
			.content("{\"words\": \"" + words + "\"}"));
	}

	private String page(String path) throws Exception {
		MockHttpServletResponse answer = send(get(path));
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return mvc.perform(request.with(csrf()).with(Visitor.as(dana))).andReturn().getResponse();
	}

	private String address() {
		return "/cases/" + caseId + "/story";
	}

}
