package org.alongside.people;

import org.alongside.people.RecordedPartitions.Past;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Says what is kept apart, who sees it, and who could see what when, in the reader's
 * language; nothing of parts the reader does not see.
 */
@Component
public class PartitionTexts {

	private static final String STAFF = "staff:";

	private final KeepingApart apart;

	private final MessageSource messages;

	private final StaffDirectory staff;

	PartitionTexts(KeepingApart apart, MessageSource messages, StaffDirectory staff) {
		this.apart = apart;
		this.messages = messages;
		this.staff = staff;
	}

	/** Returns the parts the reader sees, those given up last. */
	public List<PartitionLine> lines(Family family, StaffProfile reader, CaseId caseId) {
		List<PartitionLine> lines = new ArrayList<>();
		List<Past> past = apart.past(reader, caseId);
		for (Past one : past) {
			family.partition(one.id()).ifPresent(open -> lines.add(open(open, one, family, reader)));
		}
		past.stream().filter(one -> one.closed() != null).forEach(one -> lines.add(givenUp(one, family, reader)));
		return lines;
	}

	private PartitionLine open(Family.Partition open, Past past, Family family, StaffProfile reader) {
		List<Reader> readers = new ArrayList<>();
		for (String reference : open.readers()) {
			readers.add(new Reader(reference.substring(STAFF.length()),
					Objects.requireNonNullElse(staff.nameOf(reference), reference)));
		}
		boolean holds = past.stays().stream().anyMatch(stay -> stay.until() == null);
		return new PartitionLine(open.id().toString(), open.name(), open.why(), readers, holds, null,
				rows(past, family, reader));
	}

	private PartitionLine givenUp(Past past, Family family, StaffProfile reader) {
		return new PartitionLine(past.id().toString(), past.name(), "", List.of(), false,
				point(past.closed(), past.closedBy(), past.closedWhy(), reader), rows(past, family, reader));
	}

	private List<PastRow> rows(Past past, Family family, StaffProfile reader) {
		List<PastRow> rows = new ArrayList<>();
		past.readers()
			.forEach(seen -> rows
				.add(new PastRow("reader", Objects.requireNonNullElse(staff.nameOf(seen.who()), seen.who()),
						point(seen.since(), seen.addedBy(), seen.why(), reader),
						point(seen.until(), seen.removedBy(), seen.removedWhy(), reader))));
		past.stays()
			.forEach(stay -> rows.add(new PastRow(stay.what(), name(stay, family, reader),
					point(stay.since(), stay.putBy(), null, reader),
					point(stay.until(), stay.takenBy(), stay.takenWhy(), reader))));
		return rows;
	}

	/** What was moved to a part the reader does not see has no name here. */
	private String name(RecordedPartitions.Stay stay, Family family, StaffProfile reader) {
		return (stay.what().equals("person") ? family.person(stay.kept()).map(PersonOfCase::name)
				: family.groups()
					.stream()
					.filter(one -> one.id().equals(stay.kept()))
					.findFirst()
					.map(PeopleGroup::name))
			.orElseGet(() -> say("people.past.elsewhere", reader));
	}

	private @Nullable String point(@Nullable Instant at, @Nullable String by, @Nullable String why,
			StaffProfile reader) {
		if (at == null) {
			return null;
		}
		String moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
			.withLocale(reader.locale())
			.format(at.atZone(reader.zone()));
		String who = by == null ? "" : Objects.requireNonNullElse(staff.nameOf(by), by);
		return why == null ? moment + ", " + who : moment + ", " + who + ": " + why;
	}

	private String say(String key, StaffProfile reader) {
		return Objects.requireNonNull(messages.getMessage(key, null, key, reader.locale()));
	}

	/**
	 * A part in words.
	 *
	 * @param readers who sees it now
	 * @param holds whether something is kept in it
	 * @param givenUp since when, by whom and why it is not needed any more, or null
	 * @param past who could see it and what was in it, the latest first
	 */
	public record PartitionLine(String id, String name, String why, List<Reader> readers, boolean holds,
			@Nullable String givenUp, List<PastRow> past) {
	}

	/**
	 * Somebody who sees it.
	 */
	public record Reader(String id, String name) {
	}

	/**
	 * A piece of its past.
	 *
	 * @param kind {@code reader}, {@code person} or {@code group}
	 * @param since when, by whom and why it began
	 * @param until when, by whom and why it ended, or null while it lasts
	 */
	public record PastRow(String kind, String name, @Nullable String since, @Nullable String until) {
	}

}
