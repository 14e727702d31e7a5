package org.alongside.people;

import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Says who somebody is and what binds them, in the reader's language.
 */
@Component
public class PeopleTexts {

	private final MessageSource messages;

	private final Clock clock;

	PeopleTexts(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** Returns everybody in words, the client first, those who left last. */
	public List<Line> lines(Family family, StaffProfile reader) {
		List<Line> lines = new ArrayList<>();
		family.people().stream().filter(PersonOfCase::present).forEach(one -> lines.add(line(family, one, reader)));
		family.people().stream().filter(one -> !one.present()).forEach(one -> lines.add(line(family, one, reader)));
		return lines;
	}

	/** Returns one person in words. */
	public Line line(Family family, PersonOfCase person, StaffProfile reader) {
		LocalDate today = today(reader);
		List<Said> ties = family.tiesOf(person.id())
			.stream()
			.map(tie -> said(family, tie, person.id(), reader))
			.toList();
		List<Said> groups = new ArrayList<>();
		for (PeopleGroup group : family.groups()) {
			for (PeopleGroup.Member member : group.members()) {
				if (member.person().equals(person.id())) {
					String words = say("people.in", reader, say("people.part." + member.part(), reader), group.name());
					groups.add(new Said(member.id(), group.kind(), words,
							period(member.since(), member.until(), reader), member.until() != null));
				}
			}
		}
		return new Line(person, person.id().equals(family.focus()), age(person, today),
				say("people.role." + person.role().code(), reader), ties, groups,
				family.partition(person.partition()).map(Family.Partition::name).orElse(null),
				person.language() == null ? null
						: Locale.forLanguageTag(person.language()).getDisplayName(reader.locale()),
				person.maySpeak(today));
	}

	/** Returns the households and benefit units in words. */
	public List<GroupLine> groups(Family family, StaffProfile reader) {
		return family.groups().stream().map(group -> {
			List<Said> members = new ArrayList<>();
			for (PeopleGroup.Member member : group.members()) {
				String who = family.person(member.person()).map(PersonOfCase::name).orElse("");
				members.add(new Said(member.id(), group.kind(),
						say("people.member", reader, who, say("people.part." + member.part(), reader)),
						period(member.since(), member.until(), reader), member.until() != null));
			}
			return new GroupLine(group, family.partition(group.partition()).map(Family.Partition::name).orElse(null),
					members);
		}).toList();
	}

	/** Returns a tie as it is said of one of its two. */
	public Said said(Family family, Tie tie, UUID from, StaffProfile reader) {
		boolean turned = !tie.one().equals(from);
		String other = family.person(turned ? tie.one() : tie.other()).map(PersonOfCase::name).orElse("");
		String key = "people.bond." + tie.bond().code() + (turned && !tie.bond().mutual() ? ".of" : "");
		String period = period(tie.since(), tie.until(), reader);
		return new Said(tie.id(), tie.bond().kind().code(), say(key, reader, other),
				tie.note() == null ? period : (period + " " + tie.note()).strip(), tie.until() != null);
	}

	/** Returns the age in whole years, or null when it is not known. */
	public static @Nullable Integer age(PersonOfCase person, LocalDate today) {
		if (person.birthDate() == null) {
			return null;
		}
		LocalDate end = person.diedOn() == null ? today : person.diedOn();
		return Math.max(0, Period.between(person.birthDate(), end).getYears());
	}

	/** Returns the day it is where the reader is. */
	public LocalDate today(StaffProfile reader) {
		return LocalDate.ofInstant(clock.instant(), reader.zone());
	}

	private String period(@Nullable LocalDate since, @Nullable LocalDate until, StaffProfile reader) {
		if (since == null && until == null) {
			return "";
		}
		if (until == null) {
			return say("people.since", reader, day(Objects.requireNonNull(since), reader));
		}
		return since == null ? say("people.until", reader, day(until, reader))
				: say("people.between", reader, day(since, reader), day(until, reader));
	}

	private static String day(LocalDate day, StaffProfile reader) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(reader.locale()).format(day);
	}

	private String say(String key, StaffProfile reader, @Nullable Object... values) {
		return Objects.requireNonNull(messages.getMessage(key, values, key, reader.locale()));
	}

	/**
	 * Something said of somebody.
	 *
	 * @param id of the tie or membership
	 * @param kind of tie or group
	 * @param when since when and until when, and what was noted; may be empty
	 * @param over whether it has ended
	 */
	public record Said(UUID id, String kind, String words, String when, boolean over) {
	}

	/**
	 * Somebody in words.
	 *
	 * @param focus whether it is the client whose case it is
	 * @param age in whole years, at death if they died, or null
	 * @param apart the part of the file they are kept in, or null
	 * @param speak whether the client agrees today that we speak with them
	 */
	public record Line(PersonOfCase person, boolean focus, @Nullable Integer age, String role, List<Said> ties,
			List<Said> groups, @Nullable String apart, @Nullable String language, boolean speak) {
	}

	/**
	 * A household or benefit unit in words.
	 */
	public record GroupLine(PeopleGroup group, @Nullable String apart, List<Said> members) {
	}

}
