package org.alongside.documents.fill;

import org.alongside.audit.AuditLog;
import org.alongside.calendar.Agency;
import org.alongside.documents.FormValues;
import org.alongside.documents.VirusScan;
import org.alongside.documents.VirusScan.Outcome;
import org.alongside.shared.Actor;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The forms of other agencies that the agency fills. What is changed makes a new version;
 * who worked on an older one is told so.
 */
@Component
public class AgencyForms {

	private static final int LONGEST_NAME = 120;

	private static final List<String> LANGUAGES = List.of("en", "es");

	private final FormStore store;

	private final List<FormValues> values;

	private final VirusScan scan;

	private final Glyphs glyphs;

	private final AuditLog audit;

	private final Agency agency;

	private final Clock clock;

	AgencyForms(FormStore store, List<FormValues> values, VirusScan scan, Glyphs glyphs, AuditLog audit, Agency agency,
			Clock clock) {
		this.store = store;
		this.values = values.stream().sorted(Comparator.comparingInt(FormValues::order)).toList();
		this.scan = scan;
		this.glyphs = glyphs;
		this.audit = audit;
		this.agency = agency;
		this.clock = clock;
	}

	/** Returns the day in the agency's zone. */
	public LocalDate today() {
		return agency.dayOf(clock.instant());
	}

	/** Returns the forms in use by name, at most as many as may be in use. */
	public List<ListedForm> all() {
		return store.listed(today(), store.rule("form.count", today()));
	}

	/** Returns what fields can be filled with, in order. */
	public List<FormValues.Name> names() {
		return values.stream().flatMap(one -> one.names().stream()).toList();
	}

	/** Returns how long a form may be now, in bytes. */
	public long mostBytes() {
		return store.rule("form.bytes", today());
	}

	/**
	 * Finds the latest version of a form.
	 * @throws NotFoundException if there is none in use
	 */
	@Transactional(readOnly = true)
	public FormVersion latest(UUID id) {
		return store.latest(id).orElseThrow(() -> new NotFoundException("Form"));
	}

	/** Finds the version before with another file, or null. */
	@Transactional(readOnly = true)
	public @Nullable FormVersion before(FormVersion version) {
		return store.before(version).orElse(null);
	}

	/** Returns the empty form of a version. */
	public byte[] blank(FormVersion version) {
		return store.content(version.fileId());
	}

	/**
	 * Takes a form. Nobody can fill it before its fields were mapped.
	 * @throws RefusedException if the name is missing or taken, there are too many forms,
	 * or the file is none that can be filled
	 */
	@Transactional
	public UUID add(Actor by, String name, byte[] file) {
		String kept = name.strip();
		if (kept.isEmpty()) {
			throw new RefusedException(FieldError.of("name", "required"));
		}
		if (kept.length() > LONGEST_NAME) {
			throw new RefusedException(FieldError.of("name", "maxLength", LONGEST_NAME));
		}
		if (!kept.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").equals(kept)) {
			throw new RefusedException(FieldError.of("name", "controlCharacters"));
		}
		if (store.taken(kept)) {
			throw new RefusedException(FieldError.of("name", "formTaken"));
		}
		long most = store.rule("form.count", today());
		if (store.count() >= most) {
			throw new RefusedException(FieldError.of("file", "formCount", most));
		}
		UUID id = UUID.randomUUID();
		Kept content = keep(by, file);
		store.addForm(id, kept);
		store.add(new FormVersion(id, kept, 1, today(), content.id(), false, false, "en", 1, 0, List.of(), Map.of()),
				List.of(), by.reference(), clock.instant());
		audit.act(by, "form.added", null, Map.of("form", id.toString()));
		return id;
	}

	/**
	 * Puts a new file in the place of the old one. Fields of the same name stay mapped.
	 * @param number the version this was decided on
	 * @throws RefusedException if the day has passed, or the file is none that can be
	 * filled
	 * @throws ConflictException if there is a newer version
	 */
	@Transactional
	public void replace(Actor by, UUID id, int number, @Nullable LocalDate from, byte[] file) {
		FormVersion latest = held(id, number);
		LocalDate day = day(from);
		Kept content = keep(by, file);
		List<String> usable = content.blank().fields().stream().filter(FormField::usable).map(FormField::name).toList();
		List<MappedField> mapping = latest.mapping()
			.values()
			.stream()
			.filter(field -> usable.contains(field.field()))
			.toList();
		store.add(next(latest, day, content.id(), latest.mapped(), latest.flatten(), latest.language()), mapping,
				by.reference(), clock.instant());
		audit.act(by, "form.replaced", null, Map.of("form", id.toString(), "version", Integer.toString(number + 1)));
	}

	/**
	 * Says what goes where.
	 * @param number the version this was decided on
	 * @param given what was sent, see {@link MappingRules}
	 * @throws RefusedException naming each field that is wrong
	 * @throws ConflictException if there is a newer version
	 */
	@Transactional
	public void map(Actor by, UUID id, int number, @Nullable LocalDate from, String language, boolean flatten,
			Map<String, String> given) {
		FormVersion latest = held(id, number);
		LocalDate day = day(from);
		if (!LANGUAGES.contains(language)) {
			throw new RefusedException(FieldError.of("language", "option"));
		}
		Map<String, FormValues.Name> names = new LinkedHashMap<>();
		names().forEach(name -> names.put(name.name(), name));
		Collection<MappedField> mapping = new MappingRules(latest.fields(), names, glyphs).read(given);
		store.add(next(latest, day, latest.fileId(), true, flatten, language), mapping, by.reference(),
				clock.instant());
		audit.act(by, "form.mapped", null, Map.of("form", id.toString(), "version", Integer.toString(number + 1)));
	}

	/**
	 * Takes a form out of use. Its versions are kept.
	 * @throws ConflictException if there is a newer version
	 */
	@Transactional
	public void retire(Actor by, UUID id, int number) {
		held(id, number);
		store.retire(id, by.reference(), clock.instant());
		audit.act(by, "form.retired", null, Map.of("form", id.toString()));
	}

	private FormVersion held(UUID id, int number) {
		if (!store.lock(id)) {
			throw new NotFoundException("Form");
		}
		FormVersion latest = latest(id);
		if (latest.number() != number) {
			throw new ConflictException("changed-meanwhile");
		}
		return latest;
	}

	private LocalDate day(@Nullable LocalDate from) {
		if (from == null) {
			throw new RefusedException(FieldError.of("from", "required"));
		}
		if (from.isBefore(today()) || from.isAfter(today().plusYears(5))) {
			throw new RefusedException(FieldError.of("from", "formDay"));
		}
		return from;
	}

	private static FormVersion next(FormVersion latest, LocalDate from, UUID file, boolean mapped, boolean flatten,
			String language) {
		return new FormVersion(latest.formId(), latest.name(), latest.number() + 1, from, file, mapped, flatten,
				language, latest.pages(), latest.removed(), List.of(), Map.of());
	}

	private Kept keep(Actor by, byte[] file) {
		long most = mostBytes();
		if (file.length == 0) {
			throw new RefusedException(FieldError.of("file", "required"));
		}
		if (file.length > most) {
			throw new RefusedException(FieldError.of("file", "formBytes", most / 1_000_000));
		}
		boolean scanned = scanned(file);
		FormReader.Blank blank = FormReader.read(file, store.rule("form.pages", today()),
				store.rule("form.fields", today()));
		UUID id = UUID.randomUUID();
		Instant now = clock.instant();
		store.addFile(id, hash(blank.content()), blank, scanned, by.reference(), now);
		return new Kept(id, blank);
	}

	private boolean scanned(byte[] file) {
		Outcome outcome;
		try {
			outcome = scan.look(() -> new ByteArrayInputStream(file));
		}
		catch (IOException problem) {
			throw new RefusedException(FieldError.of("file", "notScanned"));
		}
		if (outcome == Outcome.HARMFUL) {
			throw new RefusedException(FieldError.of("file", "harmful"));
		}
		return outcome == Outcome.CLEAN;
	}

	private static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException problem) {
			throw new IllegalStateException(problem);
		}
	}

	private record Kept(UUID id, FormReader.Blank blank) {
	}

}
