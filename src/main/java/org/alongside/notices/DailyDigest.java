package org.alongside.notices;

import org.alongside.cases.CaseMoments;
import org.alongside.cases.Caseloads;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.DayAhead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes everybody's digest once on each of their days. Any node may do it at any time:
 * the table lets a person and a day in once. After a stop the digest of the day is made
 * up for; one of a day that is over is not.
 */
@Component
class DailyDigest {

	private static final Logger log = LoggerFactory.getLogger(DailyDigest.class);

	private static final Set<String> RETURNED = Set.of("plan.returned", "case.closureReturned");

	private static final Set<String> APPROVED = Set.of("plan.approved", "plan.approvedSecondLevel", "closure.approved");

	/** What is older than this is no news, however long somebody was away. */
	private static final Duration NEWS = Duration.ofDays(7);

	private static final int PAGE = 200;

	private static final int PURGED = 1_000;

	private final StaffDirectory staff;

	private final NoticePreferences preferences;

	private final NoticeRules rules;

	private final Digests digests;

	private final DayAhead ahead;

	private final Caseloads caseloads;

	private final CaseMoments moments;

	private final DigestMails mails;

	private final TransactionTemplate transaction;

	private final Clock clock;

	DailyDigest(StaffDirectory staff, NoticePreferences preferences, NoticeRules rules, Digests digests, DayAhead ahead,
			Caseloads caseloads, CaseMoments moments, DigestMails mails, TransactionTemplate transaction, Clock clock) {
		this.staff = staff;
		this.preferences = preferences;
		this.rules = rules;
		this.digests = digests;
		this.ahead = ahead;
		this.caseloads = caseloads;
		this.moments = moments;
		this.mails = mails;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Makes what is due, and sends what is to be sent. */
	@Scheduled(fixedDelayString = "${alongside.notices.digest-every:2m}",
			initialDelayString = "${alongside.notices.digest-after:90s}")
	void round() {
		StaffId after = null;
		int made = 0;
		for (List<StaffProfile> page = staff.present(null, PAGE); !page.isEmpty(); page = staff.present(after, PAGE)) {
			made += make(page);
			after = page.get(page.size() - 1).id();
		}
		if (made > 0) {
			log.info("{} digests were made", made);
		}
		mails.send();
	}

	/** Takes away what is older than it is kept. */
	@Scheduled(cron = "0 29 3 * * *")
	void purge() {
		Instant before = clock.instant().minus(rules.kept());
		while (digests.purge(before, PURGED) == PURGED) {
			log.debug("Old digests were taken away");
		}
	}

	private int make(List<StaffProfile> page) {
		List<StaffId> ids = page.stream().map(StaffProfile::id).toList();
		Map<StaffId, NoticePreference> chosen = preferences.of(ids);
		Map<StaffId, Digests.Made> last = digests.last(ids);
		int made = 0;
		for (StaffProfile person : page) {
			NoticePreference wanted = chosen.get(person.id());
			Digests.Made before = last.get(person.id());
			LocalDate today = NoticePreference.day(clock.instant(), person.zone());
			boolean has = before != null && !before.day().isBefore(today);
			if (!has && wanted.due(clock.instant(), person.zone()) && make(person, wanted, before)) {
				made++;
			}
		}
		return made;
	}

	/** Returns whether it was made here: one node may be faster than another. */
	boolean make(StaffProfile person, NoticePreference wanted, Digests.@Nullable Made before) {
		try {
			return Boolean.TRUE.equals(transaction.execute(status -> {
				Instant now = clock.instant();
				Instant oldest = now.minus(NEWS);
				Instant since = before == null ? now.minus(Duration.ofDays(1))
						: before.at().isBefore(oldest) ? oldest : before.at();
				return digests.add(written(person, since, now), wanted.mailTo());
			}));
		}
		catch (RuntimeException failure) {
			// One person's digest must not keep the others from theirs; it is tried
			// again.
			log.warn("The digest of staff {} was not made: {}", person.id(), failure.getClass().getName());
			return false;
		}
	}

	private Digest written(StaffProfile person, Instant since, Instant now) {
		DayAhead.Outlook day = ahead.of(person, since);
		int cases = caseloads.open(List.of(person.id())).getOrDefault(person.id(), 0);
		return new Digest(person.id(), NoticePreference.day(now, person.zone()), now,
				new Digest.Counts(day.overdue(), day.today(), day.fresh(), day.open(), cases, day.finishedYesterday()),
				new Digest.Items(day.answered(), day.handedOver(), moments.since(person.id(), RETURNED, false, since),
						moments.since(person.id(), APPROVED, true, since)));
	}

}
