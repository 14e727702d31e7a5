package org.alongside.exchange;

import org.alongside.cases.Programmes;
import org.alongside.shared.Actor;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionOperations;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The exchange with an intake in memory.
 */
public class Exchange {

	static final Actor SOMEONE = Actor.automatic("test");

	final RecordedReferrals referrals = new RecordedReferrals();

	final ResourceBundleMessageSource messages = messages();

	final Programmes programmes = new Programmes() {
		@Override
		public List<String> codes() {
			return List.of("chronic-disease", "addiction", "occupational", "mental-health");
		}

		@Override
		public boolean known(String code) {
			return codes().contains(code);
		}
	};

	final FhirIntake intake;

	Exchange() {
		try {
			intake = new FhirIntake(referrals,
					new ProgrammeMapping(programmes, "chronic-disease",
							new ClassPathResource("exchange/programmes.json")),
					messages, TransactionOperations.withoutTransaction(),
					Clock.fixed(Instant.parse("2026-03-02T15:00:00Z"), ZoneOffset.UTC));
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	ReceivingFhir.Taken receive(String json) {
		return intake.receive(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), null, SOMEONE,
				Locale.ENGLISH);
	}

	ReceivingFhir.Taken receive(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return intake.receive(in, null, SOMEONE, Locale.ENGLISH);
		}
	}

	static String fixture(String name) {
		try {
			return new ClassPathResource("fhir/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException problem) {
			throw new UncheckedIOException(problem);
		}
	}

	private static ResourceBundleMessageSource messages() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/exchange", "messages/clients", "messages/intake");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
