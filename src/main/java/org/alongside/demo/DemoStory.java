package org.alongside.demo;

import org.alongside.clients.NewClient;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A person of the demo agency and how far their story has gone.
 *
 * @param number from 1
 * @param given given name
 * @param family family name
 * @param born date of birth
 * @param gender administrative gender
 * @param pronouns pronouns
 * @param language BCP 47 tag
 * @param interpreter whether an interpreter is wanted
 * @param programme code of the programme
 * @param words their own words
 * @param path how far and which way the story goes
 */
record DemoStory(int number, String given, String family, LocalDate born, String gender, String pronouns,
		String language, boolean interpreter, String programme, String words, String path) {

	private static final List<String> REFERRERS = List.of("self", "Mercy Street Clinic", "Lincoln School",
			"County Hospital discharge desk", "Neighbours' Table", "Family court");

	static List<DemoStory> all() {
		AtomicInteger number = new AtomicInteger();
		try {
			return new ClassPathResource("demo/people.csv").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter(line -> !line.startsWith("#"))
				.map(line -> read(number.incrementAndGet(), line.split(";")))
				.toList();
		}
		catch (IOException problem) {
			throw new UncheckedIOException("The demo people cannot be read", problem);
		}
	}

	/**
	 * How long ago the referral came in, in days: stories that went further began
	 * earlier.
	 */
	int daysAgo() {
		int length = switch (path) {
			case "new" -> 0;
			case "screened", "crisis", "eligibility", "decide" -> 1;
			case "refused", "assign" -> 3;
			case "instruments", "needs" -> 4;
			case "draft", "client", "approve", "returned", "second" -> 8;
			case "monitoring", "partner", "declined", "chase", "reassess" -> 21;
			default -> 60;
		};
		return length + number % 5;
	}

	ReferralReceived referral() {
		String phone = "555-01" + String.format("%02d", number);
		NewClient person = new NewClient(given, family, born, gender, pronouns, language, interpreter,
				number % 9 == 0 ? "Text first; do not leave voice messages" : null, List.of(),
				List.of(new NewClient.ContactPoint("phone", phone, "mobile")),
				new NewClient.PostalAddress(List.of(number + " Harbor Street"), "Fairhaven", "MA", "02719", "US"),
				List.of(), "web");
		return new ReferralReceived(person, programme, REFERRERS.get(number % REFERRERS.size()),
				"referrals@example.org", words, null, List.of(), "demo-" + number);
	}

	/**
	 * Returns whether the story stands still at a task.
	 * @param round how often the task was completed before
	 */
	boolean stopsAt(String task, int round) {
		return switch (path) {
			case "new" -> task.equals("screen-referral");
			case "screened", "crisis" -> task.equals("check-eligibility");
			case "eligibility" -> task.equals("obtain-consent");
			case "decide" -> task.equals("decide-intake");
			case "assign" -> task.equals("assign-worker");
			case "instruments" -> task.equals("choose-instruments");
			case "needs" -> task.equals("name-needs");
			case "draft" -> task.equals("draft-plan");
			case "client" -> task.equals("review-plan-with-client");
			case "approve" -> task.equals("approve-plan");
			case "returned" -> task.equals("draft-plan") && round > 0;
			case "second" -> task.equals("approve-plan-second-level");
			case "withdrawn", "monitoring" -> task.equals("make-contact");
			case "trend" -> task.equals("make-contact") && round > 2;
			case "monitoring2" -> task.equals("make-contact") && round > 1;
			case "partner", "declined" -> task.equals("make-contact") && round > 0;
			case "chase" -> task.equals("chase-partner");
			case "benefit" -> task.equals("ask-benefit");
			case "reassess" -> task.equals("choose-instruments") && round > 0;
			case "closing" -> task.equals("prepare-closure");
			case "closing-approval" -> task.equals("approve-closure");
			default -> false;
		};
	}

	/** Returns the same person on another path. */
	DemoStory on(String other) {
		return new DemoStory(number, given, family, born, gender, pronouns, language, interpreter, programme, words,
				other);
	}

	private static DemoStory read(int number, String[] part) {
		return new DemoStory(number, part[0], part[1], LocalDate.parse(part[2]), part[3], part[4], part[5],
				part[6].equals("yes"), part[7], part[8], part[9]);
	}

}
