package org.alongside.exchange;

import org.alongside.exchange.ReceivingFhir.FileSent;
import org.alongside.exchange.ReceivingFhir.FileTaken;
import org.alongside.exchange.ReceivingFhir.Taken;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.intake.ReceivingReferral.Statement;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Real input lies beside the project and is not part of it.
 */
class OtherPeoplesFhirTest {

	private static final Path SYNTHEA = Path.of("../shared/data/fhir/synthea");

	private static final Path SOCIAL = Path.of("../shared/data/fhir/sdoh-clinical-care");

	private final Exchange exchange = new Exchange();

	@Test
	void takesInEverySyntheaPersonOnceHoweverOftenTheyAreSent() throws IOException {
		List<Path> bundles = files(SYNTHEA);
		for (Path bundle : bundles) {
			Taken first = exchange.receive(bundle);
			assertThat(first.referrals()).as(bundle.toString()).hasSize(1);
			assertThat(first.referrals().get(0).already()).isFalse();
		}
		for (Path bundle : bundles) {
			assertThat(exchange.receive(bundle).referrals()).allMatch(ReceivingFhir.ReferralTaken::already);
		}
		assertThat(exchange.referrals.people).hasSize(11);
		assertThat(exchange.referrals.received).hasSize(11).allSatisfy(referral -> {
			assertThat(referral.person().identifiers()).hasSizeBetween(4, 5);
			assertThat(referral.person().birthDate()).isNotNull();
			assertThat(referral.person().address()).isNotNull();
			assertThat(referral.person().language()).isIn("es", "en-US");
			assertThat(referral.health()).extracting(Statement::kind).contains("condition", "coverage");
			assertThat(referral.referrer()).isNotBlank();
		});
		ReferralReceived derek = exchange.referrals.received.stream()
			.filter(referral -> referral.person().givenName().equals("Derek"))
			.findFirst()
			.orElseThrow();
		assertThat(derek.health()).filteredOn(statement -> statement.kind().equals("goal")).hasSize(5);
		assertThat(derek.health()).filteredOn(statement -> statement.kind().equals("care-plan"))
			.extracting(Statement::text)
			.anyMatch(text -> text.startsWith("Diabetes self management plan: "));
	}

	@Test
	void answersEverySocialCareExampleByItselfWithTheReferralOrASentence() throws IOException {
		List<String> taken = new ArrayList<>();
		for (Path example : files(SOCIAL)) {
			try {
				exchange.receive(example);
				taken.add(example.getFileName().toString());
			}
			catch (FhirRefused refused) {
				assertThat(refused.code()).as(example.toString()).isEqualTo("noPersonWith");
			}
		}
		assertThat(taken).containsExactly("Patient-pat-53234.json");
	}

	@Test
	void takesInTheSocialCareExamplesTogetherAsTheOnePersonTheyName() throws IOException {
		List<FileSent> sent = files(SOCIAL).stream()
			.map(file -> new FileSent(file.getFileName().toString(), () -> Files.newInputStream(file)))
			.toList();

		List<FileTaken> outcomes = exchange.intake.receiveFiles(sent, null, Exchange.SOMEONE, Locale.ENGLISH);

		assertThat(outcomes).singleElement().satisfies(outcome -> {
			assertThat(outcome.refused()).isNull();
			assertThat(outcome.names()).hasSize(58);
		});
		thePersonOfTheExamples();
	}

	@Test
	void takesInTheSocialCareExamplesInOneCollectionAsTheOnePersonTheyName() throws IOException {
		List<String> entries = new ArrayList<>();
		for (Path file : files(SOCIAL)) {
			entries.add("{\"resource\": " + Files.readString(file) + "}");
		}
		exchange.receive("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
				+ String.join(",", entries) + "]}");
		thePersonOfTheExamples();
	}

	private void thePersonOfTheExamples() {
		assertThat(exchange.referrals.people).hasSize(1);
		assertThat(exchange.referrals.received).singleElement().satisfies(referral -> {
			assertThat(referral.person().givenName()).isEqualTo("COLIN V.");
			assertThat(referral.person().familyName()).isEqualTo("BAXTER");
			assertThat(referral.person().pronouns()).isEqualTo("he/him");
			assertThat(referral.person().address().postalCode()).isEqualTo("74048");
			assertThat(referral.person().related()).singleElement()
				.satisfies(mother -> assertThat(mother.name()).isEqualTo("Eve Everywoman"));
			assertThat(referral.reason())
				.isEqualTo("Assistance with application for food pantry program (Food insecurity)");
			assertThat(referral.referrer()).contains("Water");
			assertThat(referral.health()).extracting(Statement::kind)
				.contains("condition", "consent", "goal", "service-request");
		});
	}

	private static List<Path> files(Path folder) throws IOException {
		assumeThat(folder).as("other people's data beside the project, in %s", folder).exists();
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
		}
	}

}
