package org.alongside.exchange;

import org.alongside.clients.NewClient;
import org.alongside.exchange.ReceivingFhir.FileSent;
import org.alongside.exchange.ReceivingFhir.FileTaken;
import org.alongside.exchange.ReceivingFhir.Note;
import org.alongside.exchange.ReceivingFhir.Taken;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.alongside.shared.RefusedException;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class FhirIntakeTest {

	private final Exchange exchange = new Exchange();

	@Test
	void takesAPersonOverFromAHospitalsBundle() {
		exchange.receive(Exchange.fixture("hospital-transaction.json"));

		NewClient person = only().person();
		assertThat(person.givenName()).isEqualTo("Teodora Luz");
		assertThat(person.familyName()).isEqualTo("Villanueva");
		assertThat(person.preferredName()).isNull();
		assertThat(person.birthDate()).isEqualTo(LocalDate.of(1969, 10, 2));
		assertThat(person.gender()).isEqualTo("female");
		assertThat(person.language()).isEqualTo("es-DO");
		assertThat(person.identifiers()).extracting(NewClient.Identifier::value)
			.containsExactly("RB-204417", "987-65-4320");
		assertThat(person.contactPoints()).extracting(NewClient.ContactPoint::kind, NewClient.ContactPoint::value)
			.containsExactly(tuple("phone", "555-010-4471"), tuple("email", "t.villanueva@example.org"),
					tuple("other", "ask at the desk"));
		assertThat(person.address()).isEqualTo(
				new NewClient.PostalAddress(List.of("48 Tannery Road", "Unit 6"), "Riverbend", "MA", "01906", "US"));
		assertThat(person.related())
			.containsExactly(new NewClient.RelatedPerson("Rafael Villanueva", "Emergency Contact", "555-010-4472"));
		assertThat(person.source()).matches("fhir:[0-9a-f]{16}");
	}

	@Test
	void takesHealthOverWithItsSourceActiveAndNewestFirstAndEachOnce() {
		exchange.receive(Exchange.fixture("hospital-transaction.json"));

		assertThat(only().health()).extracting(Statement::kind, Statement::text, Statement::code, Statement::since)
			.containsExactly(
					tuple("care-plan", "Diabetes self management plan: Diabetic diet; Exercise therapy",
							"http://snomed.info/sct|698360004", "2014-06-11"),
					tuple("condition", "Hypertension", "http://snomed.info/sct|59621000", "2019-01"),
					tuple("condition", "Type 2 diabetes mellitus", "http://snomed.info/sct|44054006", "2014-06-11"),
					tuple("condition", "Acute bronchitis (disorder) (resolved)", "http://snomed.info/sct|10509002",
							"2011-02-03"),
					tuple("coverage", "medicaid", null, null), tuple("goal", "Hemoglobin A1c below 7.0", null, null));
		assertThat(only().health()).extracting(Statement::source).allMatch(source -> source.matches("\\w+/.+"));
	}

	@Test
	void saysWhenNoReasonAndNoProgrammeAreGivenAndNamesTheHospitalAsReferrer() {
		Taken taken = exchange.receive(Exchange.fixture("hospital-transaction.json"));

		assertThat(only().reason()).isEqualTo("No reason was given with this referral.");
		assertThat(only().programme()).isEqualTo("chronic-disease");
		assertThat(only().referrer()).isEqualTo("Riverbend Community Hospital");
		assertThat(only().referrerContact()).isEqualTo("5550100900");
		assertThat(taken.referrals().get(0).notes()).extracting(Note::code)
			.containsExactly("noReason", "programmeByDefault");
	}

	@Test
	void takesWhatIsAskedAndByWhomFromASocialReferral() {
		Taken taken = exchange.receive(Exchange.fixture("social-collection.json"));

		ReferralReceived referral = only();
		assertThat(referral.reason())
			.isEqualTo("Employment support (Lost the job in December; rent is due., Unemployment, unspecified)");
		assertThat(referral.programme()).isEqualTo("occupational");
		assertThat(referral.referrer()).isEqualTo("Morenike Oyelaran, Beacon Health Center");
		assertThat(referral.referrerContact()).isEqualTo("m.oyelaran@beacon.example");
		NewClient person = referral.person();
		assertThat(person.givenName()).isEqualTo("Nicolette");
		assertThat(person.preferredName()).isEqualTo("Niko Sato");
		assertThat(person.pronouns()).isEqualTo("they/them");
		assertThat(person.interpreter()).isTrue();
		assertThat(person.birthDate()).isNull();
		assertThat(person.related()).containsExactly(new NewClient.RelatedPerson("Hanae Sato", "NMTH", "555-010-6600"));
		assertThat(referral.health()).extracting(Statement::kind)
			.containsExactly("condition", "consent", "goal", "service-request", "service-request");
		assertThat(taken.referrals().get(0).notes()).containsExactly(Note.of("partialBirthDate"),
				Note.of("leftOut", 1));
	}

	@Test
	void makesOneReferralForEachPersonAndGivesEachTheirOwn() {
		Taken taken = exchange.receive(Exchange.fixture("family-batch.json"));

		assertThat(taken.referrals()).extracting(ReceivingFhir.ReferralTaken::name)
			.containsExactly("Liv Rask", "Aksel Rask", "Runa Rask");
		assertThat(of("Liv").health()).extracting(Statement::text).containsExactly("Back pain");
		assertThat(of("Aksel").health()).extracting(Statement::text).containsExactly("Asthma");
		assertThat(of("Runa").health()).isEmpty();
		assertThat(taken.referralOf()).containsEntry(0, 0)
			.containsEntry(2, 1)
			.containsEntry(3, 0)
			.doesNotContainKeys(4, 5, 6);
		assertThat(taken.referrals().get(0).notes()).contains(Note.of("leftOut", 2));
	}

	@Test
	void makesNeitherASecondPersonNorASecondCaseWhenSentTwice() {
		for (String fixture : List.of("hospital-transaction.json", "social-collection.json", "family-batch.json",
				"patient.json", "request-with-contained-patient.json")) {
			Taken first = exchange.receive(Exchange.fixture(fixture));
			int referrals = exchange.referrals.received.size();
			int people = exchange.referrals.people.size();
			// Another layout is the same referral.
			Taken second = exchange.receive(Exchange.fixture(fixture).replaceAll("[\\n\\t]", ""));

			assertThat(second.referrals()).allMatch(ReceivingFhir.ReferralTaken::already);
			assertThat(second.referrals()).extracting(ReceivingFhir.ReferralTaken::caseId)
				.containsExactlyElementsOf(
						first.referrals().stream().map(ReceivingFhir.ReferralTaken::caseId).toList());
			assertThat(exchange.referrals.received).hasSize(referrals);
			assertThat(exchange.referrals.people).hasSize(people);
		}
	}

	@Test
	void makesASecondCaseOfTheSamePersonWhenSomethingElseIsAsked() {
		exchange.receive(Exchange.fixture("social-collection.json"));
		exchange.receive(Exchange.fixture("social-collection.json").replace("O-551", "O-552"));

		assertThat(exchange.referrals.received).hasSize(2);
		assertThat(exchange.referrals.people).hasSize(1);
	}

	@Test
	void takesAPatientAloneAndSaysThatTheyHaveDied() {
		Taken taken = exchange.receive(Exchange.fixture("patient.json"));
		assertThat(taken.bundleType()).isNull();
		assertThat(taken.referrals().get(0).notes()).extracting(Note::code).contains("deceased");
	}

	@Test
	void takesAPersonInsideARequestWhoRefersThemselves() {
		exchange.receive(Exchange.fixture("request-with-contained-patient.json"));
		assertThat(only().person().familyName()).isEqualTo("Nwosu");
		assertThat(only().referrer()).isEqualTo("self");
		assertThat(only().programme()).isEqualTo("addiction");
	}

	@Test
	void letsTheSenderNameTheProgrammeButNoneThatIsNotRun() {
		byte[] json = Exchange.fixture("patient.json").getBytes(StandardCharsets.UTF_8);
		exchange.intake.receive(new ByteArrayInputStream(json), "mental-health", Exchange.SOMEONE, Locale.ENGLISH);
		assertThat(only().programme()).isEqualTo("mental-health");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> exchange.intake
			.receive(new ByteArrayInputStream(json), "astrology", Exchange.SOMEONE, Locale.ENGLISH));
	}

	@Test
	void readsSingleResourcesUploadedTogetherAsOneAndEachBundleByItself() {
		List<FileTaken> outcomes = exchange.intake.receiveFiles(List.of(file("condition.json", """
				{"resourceType": "Condition", "id": "c", "code": {"text": "Gout"},
				"subject": {"reference": "Patient/solo"}}"""), file("broken.json", "{\"resourceType\": \"Patient\""),
				file("family.json", Exchange.fixture("family-batch.json")),
				file("patient.json", Exchange.fixture("patient.json"))), null, Exchange.SOMEONE, Locale.ENGLISH);

		assertThat(outcomes).extracting(FileTaken::names)
			.containsExactly(List.of("broken.json"), List.of("family.json"), List.of("condition.json", "patient.json"));
		assertThat(outcomes.get(0).refused()).isInstanceOf(FhirRefused.class);
		assertThat(outcomes.get(1).taken().referrals()).hasSize(3);
		assertThat(outcomes.get(2).taken().referrals()).hasSize(1);
		assertThat(of("Per").health()).extracting(Statement::text).containsExactly("Gout");
	}

	private ReferralReceived only() {
		assertThat(exchange.referrals.received).hasSize(1);
		return exchange.referrals.received.get(0);
	}

	private ReferralReceived of(String given) {
		return exchange.referrals.received.stream()
			.filter(referral -> referral.person().givenName().equals(given))
			.findFirst()
			.orElseThrow();
	}

	private static FileSent file(String name, String content) {
		return new FileSent(name, () -> new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

}
