package org.alongside.notices;

import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSender;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Mails that a digest is there: counts and a link, nothing about any client. A mail is
 * taken before it is sent, so that it goes out once; where a node ends in between, it
 * does not go out at all.
 */
@Component
class DigestMails {

	private static final Logger log = LoggerFactory.getLogger(DigestMails.class);

	private static final int BATCH = 200;

	private static final int ATTEMPTS = 5;

	/** Given only where the host of a mail server is. */
	private final ObjectProvider<MailSender> sender;

	private final Digests digests;

	private final NoticePreferences preferences;

	private final StaffDirectory staff;

	private final MessageSource messages;

	private final NoticeSettings settings;

	private final Clock clock;

	DigestMails(ObjectProvider<MailSender> sender, Digests digests, NoticePreferences preferences, StaffDirectory staff,
			MessageSource messages, NoticeSettings settings, Clock clock) {
		this.sender = sender;
		this.digests = digests;
		this.preferences = preferences;
		this.staff = staff;
		this.messages = messages;
		this.settings = settings;
		this.clock = clock;
	}

	/** Returns whether mails can be sent at all. */
	boolean possible() {
		return sender.getIfAvailable() != null;
	}

	/** Sends what is to be sent, at most {@value #BATCH} mails. */
	void send() {
		if (!possible()) {
			return;
		}
		for (int sent = 0; sent < BATCH; sent++) {
			Optional<Digests.Mail> mail = digests.takeMail(clock.instant());
			if (mail.isEmpty()) {
				return;
			}
			send(mail.get());
		}
	}

	private void send(Digests.Mail mail) {
		Digest digest = mail.digest();
		StaffProfile person = staff.find(digest.person()).orElse(null);
		Instant now = clock.instant();
		if (person == null || !NoticePreference.day(now, person.zone()).equals(digest.day())) {
			digests.mailed(digest, "failed", now);
			return;
		}
		if (preferences.of(person.id()).quiet(now, person.zone())) {
			digests.mailed(digest, "due", now.plus(Duration.ofMinutes(15)));
			return;
		}
		try {
			sender.getObject().send(letter(mail, person));
			digests.mailed(digest, "sent", now);
		}
		catch (MailException failure) {
			boolean again = mail.attempts() < ATTEMPTS;
			// The exception's own words may quote the address.
			log.warn("The mail on the digest of staff {} was not sent: {}", person.id(), failure.getClass().getName());
			digests.mailed(digest, again ? "due" : "failed", now.plus(Duration.ofMinutes(1L << (2 * mail.attempts()))));
		}
	}

	private SimpleMailMessage letter(Digests.Mail mail, StaffProfile person) {
		Locale locale = person.locale();
		Digest.Counts counts = mail.digest().counts();
		Digest.Items items = mail.digest().items();
		SimpleMailMessage letter = new SimpleMailMessage();
		letter.setTo(mail.to());
		if (settings.from() != null) {
			letter.setFrom(settings.from());
		}
		letter.setSubject(say("digest.mail.subject", locale, counts.overdue(), counts.today()));
		String text = say("digest.mail.text", locale, counts.overdue(), counts.today(), counts.fresh(),
				items.answered().size(), items.handedOver().size(), items.returned().size(), items.praise().size(),
				counts.cases(), counts.open(), counts.finishedYesterday());
		letter.setText(settings.address() == null ? text
				: text + "\n\n" + settings.address().resolve("/digest?day=" + mail.digest().day()));
		return letter;
	}

	private String say(String key, Locale locale, Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
