package org.alongside.notices;

import org.alongside.cases.CaseMoments;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.DayAhead;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads somebody's own digests. What happened is looked up anew: who may not see a case
 * any more does not see it here.
 */
@Service
@Transactional(readOnly = true)
public class ReadingDigest {

	private static final int DAYS = 31;

	private final Digests digests;

	private final DayAhead ahead;

	private final CaseMoments moments;

	private final NoticePreferences preferences;

	private final DigestMails mails;

	ReadingDigest(Digests digests, DayAhead ahead, CaseMoments moments, NoticePreferences preferences,
			DigestMails mails) {
		this.digests = digests;
		this.ahead = ahead;
		this.moments = moments;
		this.preferences = preferences;
		this.mails = mails;
	}

	/**
	 * Returns a person's digest of a day, or the latest; empty without one, or where they
	 * want none in the product.
	 */
	public Optional<Read> read(StaffProfile person, @Nullable LocalDate day) {
		if (!preferences.of(person.id()).inProduct()) {
			return Optional.empty();
		}
		return digests.find(person.id(), day)
			.map(one -> new Read(one, ahead.visible(person, one.items().answered()),
					ahead.visible(person, one.items().handedOver()), moments.visible(person, one.items().returned()),
					moments.visible(person, one.items().praise())));
	}

	/** Returns the days a person has a digest of, newest first. */
	public List<LocalDate> days(StaffProfile person) {
		return preferences.of(person.id()).inProduct() ? digests.days(person.id(), DAYS) : List.of();
	}

	/** Returns whether digests can come by mail. */
	public boolean mailPossible() {
		return mails.possible();
	}

	/**
	 * A digest with what it refers to.
	 */
	public record Read(Digest digest, List<TaskRow> answered, List<TaskRow> handedOver,
			List<CaseMoments.Moment> returned, List<CaseMoments.Moment> praise) {
	}

}
