package org.alongside.exchange;

import org.alongside.exchange.Assembling.Assembled;
import org.alongside.intake.ReceivingReferral;
import org.alongside.intake.ReceivingReferral.Received;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads what was sent, then receives every referral in it in one transaction.
 */
@Service
class FhirIntake implements ReceivingFhir {

	private final ReceivingReferral referrals;

	private final ProgrammeMapping programmes;

	private final MessageSource messages;

	private final TransactionOperations transaction;

	private final Clock clock;

	FhirIntake(ReceivingReferral referrals, ProgrammeMapping programmes, MessageSource messages,
			TransactionOperations transaction, Clock clock) {
		this.referrals = referrals;
		this.programmes = programmes;
		this.messages = messages;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Override
	public Taken receive(InputStream json, @Nullable String programme, Actor by, Locale language) {
		programmes.check(programme);
		Contents contents = new Contents();
		read(json, contents);
		return take(contents, programme, by, language);
	}

	@Override
	public List<FileTaken> receiveFiles(List<FileSent> files, @Nullable String programme, Actor by, Locale language) {
		List<FileTaken> outcomes = new ArrayList<>();
		List<FileSent> singles = new ArrayList<>();
		for (FileSent file : files) {
			outcome(List.of(file.name()), () -> {
				programmes.check(programme);
				Contents contents = read(file, new Contents());
				if (contents.bundleType == null) {
					singles.add(file);
					return null;
				}
				return take(contents, programme, by, language);
			}).ifPresent(outcomes::add);
		}
		if (!singles.isEmpty()) {
			outcome(singles.stream().map(FileSent::name).toList(), () -> {
				Contents together = new Contents();
				singles.forEach(file -> read(file, together));
				return take(together, programme, by, language);
			}).ifPresent(outcomes::add);
		}
		return outcomes;
	}

	private static Optional<FileTaken> outcome(List<String> names, Supplier<@Nullable Taken> taking) {
		try {
			return Optional.ofNullable(taking.get()).map(taken -> new FileTaken(names, taken, null));
		}
		catch (FhirRefused | RefusedException | ConflictException refused) {
			return Optional.of(new FileTaken(names, null, refused));
		}
	}

	private static Contents read(FileSent file, Contents contents) {
		try (InputStream json = file.content().open()) {
			read(json, contents);
			return contents;
		}
		catch (IOException problem) {
			throw FhirRefused.malformed("notJson", null, 1);
		}
	}

	private static void read(InputStream json, Contents contents) {
		contents.entries += StreamReading.read(json, contents.entries, new Gathering(contents));
	}

	private Taken take(Contents contents, @Nullable String programme, Actor by, Locale language) {
		Assembling assembling = new Assembling(contents, programmes, messages, language);
		List<Assembled> assembled = assembling.assemble(programme);
		List<ReferralTaken> taken;
		try {
			taken = takeAll(assembled, by);
		}
		catch (ConflictException sentTwiceAtOnce) {
			// Whoever was faster has committed by now; what came second finds it.
			taken = takeAll(assembled, by);
		}
		return new Taken(contents.bundleType, contents.entries, taken, assembling.referralOf);
	}

	/** In one order always, so that two bundles with the same people never lock up. */
	private List<ReferralTaken> takeAll(List<Assembled> assembled, Actor by) {
		Instant at = clock.instant();
		return Objects.requireNonNull(transaction.execute(status -> {
			ReferralTaken[] all = new ReferralTaken[assembled.size()];
			IntStream.range(0, all.length)
				.boxed()
				.sorted(Comparator.comparing(number -> assembled.get(number).referral().externalId()))
				.forEach(number -> all[number] = take(assembled.get(number), by, at));
			return List.of(all);
		}));
	}

	private ReferralTaken take(Assembled assembled, Actor by, Instant at) {
		Received received = referrals.receive(assembled.referral(), by, at);
		String name = assembled.referral().person().givenName() + " " + assembled.referral().person().familyName();
		return new ReferralTaken(received.caseId(), received.caseNumber(), received.already(), name, assembled.notes());
	}

}
