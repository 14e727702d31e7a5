package org.alongside.documents;

import org.alongside.cases.CaseAccess;
import org.alongside.cases.CaseActs;
import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.shared.Actor;
import org.alongside.shared.CaseId;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes papers from the record of a case. Each one made stands in the timeline and in the
 * audit log.
 */
@Component
public class MakingPapers {

	private final List<PaperSource> sources;

	private final CaseAccess access;

	private final CaseFiles cases;

	private final CaseActs acts;

	private final Letterheads letterheads;

	private final Printer printer;

	private final Clock clock;

	MakingPapers(List<PaperSource> sources, CaseAccess access, CaseFiles cases, CaseActs acts, Letterheads letterheads,
			Printer printer, Clock clock) {
		this.sources = sources.stream().sorted(Comparator.comparingInt(PaperSource::order)).toList();
		this.access = access;
		this.cases = cases;
		this.acts = acts;
		this.letterheads = letterheads;
		this.printer = printer;
		this.clock = clock;
	}

	/** Returns the kinds of papers that can be made for a case now, in order. */
	public List<String> kinds(CaseId caseId) {
		return sources.stream().filter((source) -> source.has(caseId)).map(PaperSource::kind).toList();
	}

	/**
	 * Writes a paper and remembers that it was made.
	 * @param locale the language it is written in
	 * @throws org.alongside.shared.NotFoundException if the person may not see the case
	 * @throws RefusedException if there is no such paper, or nothing to write in it
	 */
	@Transactional
	public Made write(StaffProfile by, CaseId caseId, String kind, Locale locale) {
		access.require(by, caseId);
		Paper paper = sources.stream()
			.filter((source) -> source.kind().equals(kind))
			.findFirst()
			.flatMap((source) -> source.write(caseId, locale, by.zone()))
			.orElseThrow(() -> new RefusedException(FieldError.of("paper", "option")));
		CaseSummary file = cases.get(caseId);
		Instant now = clock.instant();
		acts.record(caseId, Actor.person(by.id()), "document.made", Map.of("paper", kind), null,
				Map.of("paper", kind, "language", locale.getLanguage()), now);
		return new Made(file.number() + "-" + kind + ".pdf", paper, file, locale, by.zone(), now);
	}

	/** Sets a paper as a PDF. */
	public void print(Made made, OutputStream to) throws IOException {
		LocalDate today = LocalDate.ofInstant(made.at, made.zone);
		Optional<Letterhead> head = letterheads.holding(today);
		Map<String, Object> words = new HashMap<>();
		words.put("paper", made.paper);
		words.put("file", made.file);
		words.put("made", today);
		words.put("head", head.orElse(null));
		words.put("pageSize", head.map(Letterhead::pageSize).orElse("letter"));
		words.put("logo",
				head.map(Letterhead::logo)
					.map((logo) -> "data:image/png;base64," + Base64.getEncoder().encodeToString(logo))
					.orElse(null));
		printer.print(words, made.locale, to);
	}

	/** A paper that was written and is to be printed. */
	public static final class Made {

		private final String name;

		private final Paper paper;

		private final CaseSummary file;

		private final Locale locale;

		private final ZoneId zone;

		private final Instant at;

		private Made(String name, Paper paper, CaseSummary file, Locale locale, ZoneId zone, Instant at) {
			this.name = name;
			this.paper = paper;
			this.file = file;
			this.locale = locale;
			this.zone = zone;
			this.at = at;
		}

		/** Returns the name of the file; it names nobody. */
		public String name() {
			return name;
		}

	}

}
