package org.alongside.exchange;

import org.alongside.exchange.FhirRefused.Kind;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class HostileFhirTest {

	private static final String PATIENT = """
			{"resourceType": "Patient", "identifier": [{"system": "urn:x", "value": "1"}],
			"name": [{"family": "Moss", "given": ["Ivy"]}], "birthDate": "1990-01-01"%s}""";

	private final Exchange exchange = new Exchange();

	static Stream<Arguments> refused() {
		String patient = PATIENT.formatted("");
		return Stream.of(arguments("empty", ""), arguments("empty", " \n\t "), arguments("notJson", "hello"),
				arguments("notJson", "{\"resourceType\": \"Patient\", \"name\": [{\"fam"),
				arguments("notJson", patient + patient), arguments("notJson", "{'resourceType': 'Patient'}"),
				arguments("xml", "<?xml version=\"1.0\"?><Patient xmlns=\"http://hl7.org/fhir\"/>"),
				arguments("xml", """
						<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
						<!ENTITY x SYSTEM "file:///etc/passwd">]><Bundle>&b;&x;</Bundle>"""),
				arguments("hl7v2", "MSH|^~\\&|ADT1|HOSP|APP|FAC|20260101||ADT^A01|1|P|2.5\rPID|1||123"),
				arguments("notAnObject", "[" + patient + "]"), arguments("notAnObject", "null"),
				arguments("notAnObject", "17"), arguments("notAnObject", "\"Patient\""),
				arguments("noResourceType", "{}"), arguments("noResourceType", "{\"entry\": []}"),
				arguments("wrongType", "{\"resourceType\": 5}"),
				arguments("wrongType", "{\"resourceType\": {\"a\": 1}}"), arguments("notAnObject", bundle("1")),
				arguments("notAnObject", bundle("{\"resource\": []}")),
				arguments("notAnObject", bundle("{\"resource\": null}")),
				arguments("noResourceType", bundle("{\"resource\": {}}")),
				arguments("bundleType", "{\"resourceType\": \"Bundle\", \"entry\": []}"),
				arguments("bundleType", "{\"resourceType\": \"Bundle\", \"type\": \"searchset\"}"),
				arguments("noPerson", "{\"resourceType\": \"Bundle\", \"type\": \"collection\"}"),
				arguments("noPersonWith", "{\"resourceType\": \"Organization\", \"name\": \"X\"}"),
				arguments("noPersonWith", "{\"resourceType\": \"../../etc/passwd\"}"),
				arguments("method", bundle("{\"request\": {\"method\": \"DELETE\", \"url\": \"Patient/1\"}}")),
				arguments("duplicateKey",
						"{\"resourceType\": \"Patient\", \"birthDate\": \"1\", \"birthDate\": \"2\"}"),
				arguments("controlCharacters", patient.replace("Moss", "Mo\\u0000ss")),
				arguments("controlCharacters", patient.replace("Moss", "Mo\\ud83dss")),
				arguments("wrongType", patient.replace("1990-01-01", "tomorrow")),
				arguments("wrongType", patient.replace("1990-01-01", "1990-02-31")),
				arguments("wrongType", patient.replace("\"1990-01-01\"", "{\"a\": 1}")),
				arguments("wrongType", patient.replace("\"Moss\"", "[\"Moss\"]")),
				arguments("wrongType", PATIENT.formatted(", \"gender\": \"everything\"")),
				arguments("wrongType", PATIENT.formatted(", \"active\": \"perhaps\"")),
				arguments("outOfBounds", PATIENT.formatted(", \"x\": 1e999999999")),
				arguments("outOfBounds", PATIENT.formatted(", \"x\": " + "9".repeat(5000))),
				arguments("outOfBounds", "{\"resourceType\": \"Patient\", \"x\": " + "[".repeat(5000)),
				arguments("outOfBounds",
						bundle("{\"resource\": {\"resourceType\": \"Claim\", \"x\": " + "{\"x\":".repeat(100_000))),
				arguments("resourceTooLong", PATIENT.formatted(", \"x\": \"" + "a".repeat(1_200_000) + "\"")),
				arguments("noFamilyName", patient.replace("\"family\": \"Moss\",", "")),
				arguments("noGivenName", patient.replace(", \"given\": [\"Ivy\"]", "")),
				arguments("noFamilyName", "{\"resourceType\": \"Patient\"}"));
	}

	@ParameterizedTest(name = "{0} {index}")
	@MethodSource("refused")
	void refusesWithAReasonAndTakesNothingIn(String code, String sent) {
		assertThatExceptionOfType(FhirRefused.class).isThrownBy(() -> exchange.receive(sent)).satisfies(refused -> {
			assertThat(refused.code()).isEqualTo(code);
			assertThat(refused.kind().status()).isBetween(400, 422);
			for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
				assertThat(exchange.messages.getMessage("exchange.refused." + refused.code(),
						refused.arguments().toArray(), locale))
					.endsWith(".")
					.doesNotContain("{");
			}
		});
		assertThat(exchange.referrals.received).isEmpty();
	}

	@Test
	void refusesAHalfGoodBundleAsAWhole() {
		String good = "{\"resource\": " + PATIENT.formatted("") + "}";
		String bad = good.replace("Moss", "").replace("\"1\"", "\"2\"");
		assertThatExceptionOfType(FhirRefused.class).isThrownBy(() -> exchange.receive(bundle(good + "," + bad)))
			.satisfies(refused -> assertThat(refused.expression()).isEqualTo("Bundle.entry[1]"));
		assertThat(exchange.referrals.received).isEmpty();
	}

	@Test
	void stopsReadingAtTwentyMegabytesHoweverMuchComes() {
		byte[] megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
		CountingEndless endless = new CountingEndless(megabyte);
		InputStream sent = new SequenceInputStream(
				new ByteArrayInputStream("{\"resourceType\":".getBytes(StandardCharsets.US_ASCII)), endless);

		assertThatExceptionOfType(FhirRefused.class)
			.isThrownBy(() -> exchange.intake.receive(sent, null, Exchange.SOMEONE, Locale.ENGLISH))
			.satisfies(refused -> assertThat(refused.kind()).isEqualTo(Kind.TOO_LARGE));
		assertThat(endless.read).isBetween(19L * 1024 * 1024, 22L * 1024 * 1024);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "'); drop table client; --", "../../etc/passwd",
			"${T(java.lang.Runtime).getRuntime()}", "{{7*7}}", "%s%n%x", "=cmd|'/c calc'!A1", "Ünï 日本 العربية" })
	void takesMarkupAndCodeForTheTextTheyAre(String text) {
		String json = text.replace("\\", "\\\\").replace("\"", "\\\"");
		exchange.receive("""
				{"resourceType": "Bundle", "type": "collection", "id": "%1$s", "identifier": {"system": "%1$s",
				"value": "%1$s"}, "entry": [{"fullUrl": "%1$s", "resource": {"resourceType": "Patient", "id": "%1$s",
				"identifier": [{"system": "%1$s", "value": "%1$s"}], "name": [{"family": "%1$s", "given": ["%1$s"]}],
				"telecom": [{"system": "phone", "value": "%1$s"}, {"system": "email", "value": "%1$s"}],
				"address": [{"line": ["%1$s"], "city": "%1$s", "postalCode": "%1$s", "country": "%1$s"}],
				"communication": [{"language": {"coding": [{"code": "%1$s"}]}}],
				"contact": [{"name": {"text": "%1$s"}, "relationship": [{"text": "%1$s"}]}]}},
				{"resource": {"resourceType": "Condition", "code": {"text": "%1$s", "coding": [{"system": "%1$s",
				"code": "%1$s"}]}, "subject": {"reference": "%1$s"}}}, {"resource": {"resourceType": "ServiceRequest",
				"status": "active", "intent": "order", "code": {"text": "%1$s"}, "requester": {"display": "%1$s"},
				"subject": {"reference": "%1$s"}, "reasonCode": [{"text": "%1$s"}]}}]}""".formatted(json));

		ReferralReceived referral = exchange.referrals.received.get(0);
		assertThat(referral.person().familyName()).isEqualTo(text);
		assertThat(referral.person().contactPoints()).allMatch(point -> point.kind().equals("other"));
		assertThat(referral.person().language()).isNull();
		assertThat(referral.referrer()).isEqualTo(text);
		assertThat(referral.health()).anyMatch(statement -> statement.text().equals(text));
		assertThat(referral.externalId()).matches("fhir:[0-9a-f]{64}");
		assertThat(referral.person().source()).matches("fhir:[0-9a-f]{16}");
	}

	@Test
	void readsPastAMarkOfByteOrderUnknownElementsAndNarratives() {
		exchange.receive("\uFEFF" + PATIENT.formatted("""
				, "madeUp": {"a": [1.50, true, null]}, "text": {"status": "generated",
				"div": "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><div>&y;</div>"}"""));
		assertThat(exchange.referrals.received).hasSize(1);
	}

	@Test
	void shortensWhatIsEndlessAndBoundsWhatIsMany() {
		StringBuilder conditions = new StringBuilder();
		for (int number = 0; number < 300; number++) {
			conditions.append(",{\"resource\": {\"resourceType\": \"Condition\", \"code\": {\"text\": \"")
				.append(number)
				.append("x".repeat(2000))
				.append("\"}}}");
		}
		ReceivingFhir.Taken taken = exchange
			.receive(bundle("{\"resource\": " + PATIENT.formatted("") + "}" + conditions));

		assertThat(exchange.referrals.received.get(0).health()).hasSize(200)
			.allMatch(statement -> statement.text().length() == Words.LENGTH);
		assertThat(taken.referrals().get(0).notes()).contains(ReceivingFhir.Note.of("bounded", 100));
	}

	private static String bundle(String entries) {
		return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [" + entries + "]}";
	}

	private static final class CountingEndless extends InputStream {

		private final byte[] block;

		private long read;

		CountingEndless(byte[] block) {
			this.block = block;
		}

		@Override
		public int read() {
			read++;
			return block[0];
		}

		@Override
		public int read(byte[] target, int offset, int length) {
			int count = Math.min(length, block.length);
			System.arraycopy(block, 0, target, offset, count);
			read += count;
			return count;
		}

	}

}
