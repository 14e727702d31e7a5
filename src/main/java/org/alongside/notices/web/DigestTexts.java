package org.alongside.notices.web;

import org.alongside.calendar.DueText;
import org.alongside.cases.CaseMoments;
import org.alongside.cases.TaskNames;
import org.alongside.notices.Digest;
import org.alongside.notices.ReadingDigest;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.alongside.tasks.TaskRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * Says digests in the reader's language.
 */
@Component
class DigestTexts {

	private final TaskNames names;

	private final StaffDirectory staff;

	private final DueText moments;

	DigestTexts(TaskNames names, StaffDirectory staff, DueText moments) {
		this.names = names;
		this.staff = staff;
		this.moments = moments;
	}

	Page page(ReadingDigest.Read read, StaffProfile reader) {
		return new Page(said(read.digest().day(), reader.locale()),
				moments.moment(read.digest().madeAt(), reader.zone(), reader.locale()), read.digest().counts(),
				read.answered().stream().map(row -> item(row, reader)).toList(),
				read.handedOver().stream().map(row -> item(row, reader)).toList(),
				read.returned().stream().map(this::item).toList(), read.praise().stream().map(this::item).toList());
	}

	List<Day> days(List<LocalDate> days, StaffProfile reader) {
		return days.stream().map(day -> new Day(day.toString(), said(day, reader.locale()))).toList();
	}

	private Item item(TaskRow row, StaffProfile reader) {
		String url = row.ended() == null ? "/tasks/" + row.id() : "/cases/" + row.caseId();
		return new Item(names.name(row.process() + "/" + row.key(), row.name(), reader.locale()), url, row.clientName(),
				row.caseNumber(), null, null);
	}

	private Item item(CaseMoments.Moment one) {
		return new Item(null, "/cases/" + one.caseId(), one.clientName(), one.number(),
				staff.nameOf(one.by().reference()), one.why());
	}

	private static String said(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
	}

	/**
	 * A digest in words.
	 */
	record Page(String day, DueText.Moment madeAt, Digest.Counts counts, List<Item> answered, List<Item> handedOver,
			List<Item> returned, List<Item> praise) {
	}

	/**
	 * A day there is a digest of.
	 */
	record Day(String iso, String text) {
	}

	/**
	 * Something that happened.
	 *
	 * @param name the task, or null where it is about the case
	 * @param who who did it, or null
	 * @param words what they said, or null
	 */
	record Item(@Nullable String name, String url, String client, String caseNumber, @Nullable String who,
			@Nullable String words) {
	}

}
