package org.alongside.intake;

import org.alongside.database.TestDatabase;
import org.alongside.fakes.People;
import org.alongside.intake.IntakeDecision.Outcome;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@ActiveProfiles("test")
@Import(TestDatabase.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class IntakeFilesTest {

	private static final Actor DANA = Actor.automatic("test");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	@Autowired
	private IntakeFiles files;

	@Autowired
	private PovertyGuidelines guidelines;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void givesBackAReferralJustReceivedWithNothingElseKnown() {
		IntakeFile received = files.saveAndFlush(received(null));

		IntakeView kept = files.get(received.caseId()).view();

		assertThat(kept).isEqualTo(received.view());
		assertThat(kept.statements()).containsExactly(statement());
		assertThat(kept.screening()).isNull();
		assertThat(kept.triage()).isNull();
		assertThat(kept.consent()).isNull();
		assertThat(kept.decision()).isNull();
	}

	@Test
	void givesBackEverythingThatWasLearnedOnTheWay() {
		IntakeFile file = received(null);
		UUID known = UUID.randomUUID();
		String by = DANA.reference();
		file.screened("I lost my job.",
				new Screening(true, null, null, null, true, null, null, false, "calm", by, People.NOW, null, null),
				DANA)
			.triaged(new CrisisTriage(true, "emergency", "Call 911"))
			.respondedToCrisis(new CrisisResponse(List.of("emergency-services"), "Called", true, by, People.NOW))
			.possiblyKnownAs(List.of(new Candidate(known, 90, List.of("sameBirthDate"))))
			.compared(new Comparison(known, "She says so", by, People.NOW))
			.answered(new EligibilityAnswers(45, true, "unknown", 2, new BigDecimal("1500.00"), List.of("photo-id"), 84,
					by, People.NOW))
			.found(new EligibilityResult(false, "Lives elsewhere", "Rule 1"))
			.consented(new Consent(true, "written", TODAY, TODAY.plusYears(1), null, by, People.NOW))
			.decided(Outcome.REFER_ELSEWHERE, "Too far", "Clínica del Sol", DANA, People.NOW, TODAY)
			.noticeWritten("Dear Riverside Clinic,", People.NOW);
		files.saveAndFlush(file);

		IntakeFile kept = files.get(file.caseId());

		assertThat(kept.view()).isEqualTo(file.view());
		assertThat(kept.candidates()).isEqualTo(file.candidates());
	}

	@Test
	void keepsAnExternalReferralOnce() {
		String externalId = UUID.randomUUID().toString();
		IntakeFile first = files.saveAndFlush(received(externalId));

		assertThat(files.findByExternalId(externalId)).map(IntakeFile::caseId).hasValue(first.caseId());
		assertThatThrownBy(() -> files.saveAndFlush(received(externalId)))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void letsTheSecondOfTwoEqualReferralsWaitForTheFirst() throws Exception {
		String externalId = UUID.randomUUID().toString();
		TransactionTemplate transaction = new TransactionTemplate(transactions);
		CompletableFuture<Boolean> second = new CompletableFuture<>();

		transaction.executeWithoutResult((first) -> {
			files.hold(externalId);
			second.completeAsync(() -> transaction.execute((later) -> {
				files.hold(externalId);
				return files.findByExternalId(externalId).isPresent();
			}));
			files.saveAndFlush(received(externalId));
			assertThat(second).isNotDone();
		});

		assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void knowsTheGuidelineInForceOnADay() {
		assertThat(source("48+DC", "2026-01-12")).isEqualTo("HHS Poverty Guidelines 2025, 90 FR 5917");
		assertThat(source("48+DC", "2026-01-13")).isEqualTo("HHS Poverty Guidelines 2026, 91 FR 1797");
		assertThat(source("48+DC", "2024-12-31")).isEqualTo("none");
		assertThat(guideline("AK", "2026-06-01").orElseThrow().yearly(4)).isEqualTo(41_250);
		assertThat(guideline("HI", "2026-06-01").orElseThrow().yearly(8)).isEqualTo(64_070);
		assertThat(guideline("HI", "2025-06-01").orElseThrow().yearly(4)).isEqualTo(36_980);
	}

	private String source(String region, String day) {
		return guideline(region, day).map(PovertyGuideline::source).orElse("none");
	}

	private Optional<PovertyGuideline> guideline(String region, String day) {
		return guidelines.findFirstByRegionAndEffectiveFromLessThanEqualOrderByEffectiveFromDesc(region,
				LocalDate.parse(day));
	}

	private static IntakeFile received(String externalId) {
		return IntakeFile
			.received(
					CaseId.random(), new ReferralReceived(IntakeDesk.person("Ana", List.of()), "physical-health",
							"Riverside Clinic", null, "Rent", null, List.of(statement()), externalId),
					DANA, People.NOW);
	}

	private static Statement statement() {
		return new Statement("condition", "Diabetes", "http://snomed.info/sct|73595000", "2019-04-01", "Condition/1");
	}

}
