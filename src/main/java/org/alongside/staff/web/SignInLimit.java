package org.alongside.staff.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Ends guessing: so many attempts per sign-in name and per address in a time, on all
 * nodes together. An attempt counts from its beginning, so that many at once do not slip
 * through; one that succeeds is taken back.
 */
@Component
class SignInLimit {

	private static final String TAKE_TURNS = "select pg_advisory_xact_lock(hashtextextended(:subject, 0))";

	private static final String COUNT = "select count(*) from sign_in_attempt where subject = :subject and at > :since";

	private static final String NOTE = "insert into sign_in_attempt (subject, at) values (:subject, :at)";

	private static final String TAKE_BACK_OF_ADDRESS = """
			delete from sign_in_attempt where id =
				(select id from sign_in_attempt where subject = :subject order by at desc, id desc limit 1)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Limits limits;

	SignInLimit(JdbcClient jdbc, Clock clock, Limits limits) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.limits = limits;
	}

	/** Begins an attempt; returns false, counting nothing, when there were too many. */
	@Transactional
	public boolean begin(String username, String address) {
		String person = person(username);
		String place = place(address);
		// Always in this order, so that two attempts never wait for each other.
		for (String subject : List.of(person, place)) {
			jdbc.sql(TAKE_TURNS).param("subject", subject).query((row, number) -> 1).single();
		}
		if (count(person) >= limits.perPerson || count(place) >= limits.perAddress) {
			return false;
		}
		for (String subject : List.of(person, place)) {
			jdbc.sql(NOTE).param("subject", subject).param("at", now()).update();
		}
		return true;
	}

	/** The attempt succeeded: the person's count begins anew. */
	@Transactional
	public void succeeded(String username, String address) {
		jdbc.sql("delete from sign_in_attempt where subject = :subject").param("subject", person(username)).update();
		jdbc.sql(TAKE_BACK_OF_ADDRESS).param("subject", place(address)).update();
	}

	@Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
	@Transactional
	public void forget() {
		jdbc.sql("delete from sign_in_attempt where at <= :since").param("since", since()).update();
	}

	private long count(String subject) {
		return jdbc.sql(COUNT).param("subject", subject).param("since", since()).query(Long.class).single();
	}

	private OffsetDateTime now() {
		return clock.instant().atOffset(ZoneOffset.UTC);
	}

	private OffsetDateTime since() {
		return now().minus(limits.window);
	}

	private static String person(String username) {
		return hash("person " + username.strip().toLowerCase(Locale.ROOT));
	}

	/** One who has an IPv6 address usually has 2^64 of them: the network is meant. */
	private static String place(String address) {
		String[] groups = address.split(":");
		boolean whole = groups.length == 8 && !address.contains("::");
		return hash("address " + (whole ? String.join(":", List.of(groups).subList(0, 4)) : address));
	}

	private static String hash(String subject) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	/**
	 * How many attempts are too many.
	 *
	 * @param perPerson for one sign-in name
	 * @param perAddress from one address; offices share one
	 * @param window the time they are counted in
	 */
	@ConfigurationProperties("alongside.sign-in")
	record Limits(@DefaultValue("5") int perPerson, @DefaultValue("50") int perAddress,
			@DefaultValue("15m") Duration window) {
	}

}
