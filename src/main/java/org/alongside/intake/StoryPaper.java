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
import org.alongside.story.Stories;
import org.alongside.story.StoryEntry;
import org.alongside.story.StoryTexts;
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
 * The client's story as it stands, part by part, and how they came, as a paper. What the
 * referral told of dangers stays in the file: the paper may lie open at home.
 */
@Component
class StoryPaper implements PaperSource {

	private final IntakeFiles files;

	private final Stories stories;

	private final StoryTexts texts;

	private final MessageSource messages;

	StoryPaper(IntakeFiles files, Stories stories, StoryTexts texts, MessageSource messages) {
		this.files = files;
		this.stories = stories;
		this.texts = texts;
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
			.map((file) -> new Paper(say("value.paper.story", locale), null,
					parts(stories.standing(caseId), file, locale, zone)));
	}

	private List<Part> parts(List<StoryEntry> told, IntakeView file, Locale locale, ZoneId zone) {
		List<Part> parts = new ArrayList<>();
		texts.parts(told, locale).forEach((part) -> {
			parts.add(new Heading(say("story.part." + part.code(), locale)));
			part.lines().forEach((line) -> parts.addAll(said(line, locale)));
		});
		if (told.isEmpty()) {
			parts.add(new Heading(say("intake.paper.own", locale)));
			parts.add(new Text(say("intake.paper.notYet", locale)));
		}
		else if (told.size() == Stories.MOST) {
			parts.add(new Text(say("intake.paper.more", locale)));
		}
		parts.add(new Heading(say("intake.paper.came", locale)));
		parts.add(new Facts(List.of(
				new Fact(say("intake.section.referrer", locale),
						"self".equals(file.referrer()) ? say("intake.section.self", locale) : file.referrer()),
				new Fact(say("intake.section.received", locale), joined(day(file.receivedAt(), locale, zone), null)),
				new Fact(say("intake.section.reason", locale), file.reason()))));
		return parts;
	}

	private List<Part> said(StoryTexts.Line line, Locale locale) {
		List<Part> parts = new ArrayList<>(List.of(new Quote(line.entry().words())));
		String translation = line.entry().translation();
		if (translation != null) {
			String by = line.entry().translatedBy();
			parts.add(new Text(((by != null) ? say("story.translatedBy", locale, by) : say("story.translated", locale))
					+ ": " + translation));
		}
		parts.add(new Text(line.heard()));
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

	private String say(String key, Locale locale, @Nullable Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
