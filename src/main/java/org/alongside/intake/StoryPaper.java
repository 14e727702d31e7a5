package org.alongside.intake;

import org.alongside.documents.Paper;
import org.alongside.documents.Paper.Fact;
import org.alongside.documents.Paper.Facts;
import org.alongside.documents.Paper.Heading;
import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.Quote;
import org.alongside.documents.Paper.Text;
import org.alongside.documents.PaperSource;
import org.alongside.shared.CaseId;
import org.alongside.staff.StaffDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The client's story and how they came, as a paper. What the referral told of dangers
 * stays in the file: the paper may lie open at home.
 */
@Component
class StoryPaper implements PaperSource {

	private final IntakeFiles files;

	private final StaffDirectory staff;

	private final MessageSource messages;

	StoryPaper(IntakeFiles files, StaffDirectory staff, MessageSource messages) {
		this.files = files;
		this.staff = staff;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public String kind() {
		return "story";
	}

	@Override
	public boolean has(CaseId caseId) {
		return files.findById(caseId).isPresent();
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone) {
		return files.findById(caseId)
			.map(IntakeFile::view)
			.map((file) -> new Paper(say("value.paper.story", locale), null, parts(file, locale, zone)));
	}

	private List<Part> parts(IntakeView file, Locale locale, ZoneId zone) {
		List<Part> parts = new ArrayList<>();
		parts.add(new Heading(say("intake.paper.own", locale)));
		if (file.story() == null) {
			parts.add(new Text(say("intake.paper.notYet", locale)));
		}
		else {
			parts.add(new Quote(file.story()));
			String by = (file.storyHeardBy() != null) ? staff.nameOf(file.storyHeardBy()) : null;
			parts.add(new Text(joined(by, day(file.storyHeardAt(), locale, zone))));
		}
		parts.add(new Heading(say("intake.paper.came", locale)));
		parts.add(new Facts(List.of(
				new Fact(say("intake.section.referrer", locale),
						"self".equals(file.referrer()) ? say("intake.section.self", locale) : file.referrer()),
				new Fact(say("intake.section.received", locale), joined(day(file.receivedAt(), locale, zone), null)),
				new Fact(say("intake.section.reason", locale), file.reason()))));
		return parts;
	}

	private static String joined(@Nullable String one, @Nullable String other) {
		return ((one != null) ? one : "") + ((one != null && other != null) ? ", " : "")
				+ ((other != null) ? other : "");
	}

	private static @Nullable String day(@Nullable Instant at, Locale locale, ZoneId zone) {
		return (at != null)
				? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(at.atZone(zone)) : null;
	}

	private String say(String key, Locale locale) {
		return messages.getMessage(key, null, locale);
	}

}
