package org.alongside.clients;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedTest {

	@ParameterizedTest
	@CsvSource({ "José, jose", "O'Brien, obrien", "O’BRIEN, obrien", "Smith-Jones, smith jones", "Łukasz, lukasz",
			"Strauß, strauss", "İnan, inan", "  Van   der Berg , van der berg", "Ольга, ольга", "Nguyễn, nguyen",
			"Æsa, aesa" })
	void foldsNamesToOneForm(String name, String folded) {
		assertThat(Folded.words(name)).isEqualTo(folded);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "+1 (555) 010-0199", "555.010.0199", "1-555-010-0199", "555 010 0199 ext. 22", "5550100199x4" })
	void readsOneNumberInManyHands(String number) {
		assertThat(Folded.contact("phone", number)).isEqualTo("5550100199");
		assertThat(ClientRules.isPhone(number)).isTrue();
	}

	@Test
	void comparesAddressesWithoutPunctuationAndTheDeliveryPoint() {
		assertThat(Folded.postalCode("01851-2210")).isEqualTo("01851");
		assertThat(Folded.postalCode("sw1a 1aa")).isEqualTo("sw1a1aa");
		assertThat(
				Folded.street(new NewClient.PostalAddress(List.of("12, Mill St.", "Apt. 4"), null, null, null, null)))
			.isEqualTo("12 mill st apt 4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "000-00-0000", "999999999", "unknown", "N/A", "", " ", "0", "555-555-5555", "-" })
	void knowsValuesThatTellNobodyApart(String value) {
		assertThat(Folded.telling(value)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7", "1032702", "999-61-3984", "X82665992X", "a" })
	void knowsValuesThatTellPeopleApart(String value) {
		assertThat(Folded.telling(value)).isTrue();
	}

}
