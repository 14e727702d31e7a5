package org.alongside.assessment;

import org.alongside.assessment.Assessment.Proposal;
import org.alongside.assessment.Instrument.Danger;
import org.alongside.assessment.InstrumentResult.Administered;
import org.alongside.assessment.InstrumentResult.Band;
import org.alongside.assessment.Need.Wording;
import org.alongside.assessment.Needs.NeedSummary;
import org.alongside.database.TestDatabase;
import org.alongside.fakes.People;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("test")
@Import({ TestDatabase.class, RecordedNeeds.class })
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AssessmentsTest {

	private static final Actor DANA = Actor.automatic("test");

	@Autowired
	private Assessments assessments;

	@Autowired
	private InstrumentResults results;

	@Autowired
	private RecordedNeeds needs;

	private final CaseId caseId = CaseId.random();

	@Test
	void givesBackARoundWithEverythingInIt() {
		Map<Area, Integer> scores = new EnumMap<>(Area.class);
		for (Area area : Area.values()) {
			scores.put(area, area.ordinal() % 4);
		}
		Acuity acuity = new Acuity(2, "Moderate", "because", 18, 2);
		Assessment round = Assessment.opened(caseId, "ageing", 1, People.NOW)
			.proposed(List.of(new Proposal("instrument-phq-9", "Low mood is common.")))
			.chosen(List.of("instrument-phq-9"), "Short ones", DANA, People.NOW)
			.described("Knows everybody", "A garden", scores, DANA, People.NOW)
			.completed(acuity, People.NOW);
		assessments.saveAndFlush(round);

		Assessment kept = assessments.findFirstByCaseIdOrderByRoundDesc(caseId).orElseThrow();

		assertThat(kept.scores()).isEqualTo(scores);
		assertThat(kept.acuity()).hasValue(acuity);
		assertThat(kept.proposals()).isEqualTo(round.proposals());
		assertThat(kept.clientPreference()).hasValue("Short ones");
		assertThat(needs.strengths(caseId)).isEqualTo("Knows everybody");
	}

	@Test
	void letsOneRoundBeOpenAtATime() {
		assessments.saveAndFlush(Assessment.opened(caseId, "ageing", 1, People.NOW));

		assertThatThrownBy(() -> assessments.saveAndFlush(Assessment.opened(caseId, "ageing", 2, People.NOW)))
			.isInstanceOf(DataIntegrityViolationException.class);
		assertThat(assessments.open(caseId).round()).isEqualTo(1);
	}

	@Test
	void givesBackAResultWithAndWithoutAResponse() {
		Assessment round = assessments.saveAndFlush(Assessment.opened(caseId, "ageing", 1, People.NOW)
			.chosen(List.of("instrument-phq-9"), null, DANA, People.NOW));
		ScaleScore score = new ScaleScore("total", 3, 0, 27, 1, true, false, "minimal", "None or minimal", "standard",
				"LL382-3", List.of(new ScaleScore.Part("item9", 1, 1, false, false),
						new ScaleScore.Part("item8", null, null, false, false)),
				3, 6);
		Administered how = new Administered("1", 2, "task:1", "phone", "interpreter");
		results.save(InstrumentResult.completed(round, "instrument-phq-9", how,
				new Scored(List.of(score), Danger.SELF_HARM, List.of()), DANA, People.NOW));
		InstrumentResult kept = only();
		assertThat(kept.response()).isEmpty();
		assertThat(kept.band()).isEqualTo(new Band("minimal", "None or minimal", "LL382-3"));
		assertThat(kept.scales()).containsExactly(score);
		assertThat(kept.administered()).isEqualTo(how);
		assertThat(kept.danger()).hasValue("self-harm");
		assertThat(kept.unsafe()).isTrue();

		SafetyResponse response = new SafetyResponse(List.of("safety-plan"), "Made a plan", true, DANA.reference(),
				People.NOW);
		results.save(kept.respondedTo(response));

		assertThat(only().response()).hasValue(response);
		assertThat(only().unsafe()).isFalse();
		assertThat(results.findByAssessmentIdAndInstrument(round.id(), "instrument-phq-9")).isPresent();
	}

	@Test
	void listsNeedsInTheClientsOrderAndThoseWithoutOneLast() {
		Assessment round = assessments.saveAndFlush(Assessment.opened(caseId, "ageing", 1, People.NOW));
		needs.name(round,
				List.of(new Wording("stress", "Quiet", null, NeedPriority.NOW),
						new Wording("food-insecurity", "Food", 2, null),
						new Wording("homelessness", "A roof", 1, NeedPriority.SOON)),
				DANA, People.NOW);
		assertThat(needs.ofCase(caseId)).extracting(NeedSummary::description)
			.containsExactly("A roof", "Food", "Quiet");
		assertThat(needs.ofCase(caseId)).extracting(NeedSummary::priority)
			.containsExactly(NeedPriority.SOON, null, NeedPriority.NOW);

		needs.name(round, List.of(new Wording("stress", "Quiet", 1, NeedPriority.NOW)), DANA, People.NOW);

		assertThat(needs.ofCase(caseId)).extracting(NeedSummary::description).containsExactly("Quiet");
	}

	private InstrumentResult only() {
		List<InstrumentResult> all = results.findByCaseIdOrderByCompletedAt(caseId);
		assertThat(all).hasSize(1);
		return all.get(0);
	}

}
