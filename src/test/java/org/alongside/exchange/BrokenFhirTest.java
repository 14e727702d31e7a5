package org.alongside.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Breaks every value of good referrals in every way: what comes is a referral or a
 * sentence, never a fault.
 */
class BrokenFhirTest {

	private static final List<String> BREAKS = List.of("17", "\"?\"", "true", "null", "{}", "[]", "[null]", "[[]]",
			"[{}]", "{\"value\": [1]}", "\"\"", "\"#\"", "\"Patient?identifier=%\"", "-1e30");

	private final ObjectMapper json = new ObjectMapper();

	@ParameterizedTest
	@ValueSource(strings = { "social-collection.json", "patient.json", "request-with-contained-patient.json",
			"family-batch.json" })
	void answersABrokenReferralWithAReferralOrASentence(String fixture) throws IOException {
		int places = places(json.readTree(Exchange.fixture(fixture))).size();
		assertThat(places).isGreaterThan(5);
		for (int place = 0; place < places; place++) {
			for (String broken : BREAKS) {
				JsonNode whole = json.readTree(Exchange.fixture(fixture));
				places(whole).get(place).put(json.readTree(broken));
				survives(whole.toString());
			}
		}
	}

	private static void survives(String sent) {
		Exchange exchange = new Exchange();
		try {
			exchange.receive(sent);
			assertThat(exchange.referrals.received).isNotEmpty();
		}
		catch (FhirRefused refused) {
			assertThat(exchange.referrals.received).isEmpty();
		}
		catch (RuntimeException problem) {
			fail("A fault instead of an answer to " + sent, problem);
		}
	}

	private static List<Spot> places(JsonNode node) {
		List<Spot> places = new ArrayList<>();
		if (node instanceof ObjectNode object) {
			object.fieldNames().forEachRemaining(name -> {
				places.add(value -> object.set(name, value));
				places.addAll(places(object.get(name)));
			});
		}
		else if (node instanceof ArrayNode array) {
			IntStream.range(0, array.size()).forEach(index -> {
				places.add(value -> array.set(index, value));
				places.addAll(places(array.get(index)));
			});
		}
		return places;
	}

	private interface Spot {

		void put(JsonNode value);

	}

}
