package org.alongside.notices;

import org.alongside.live.Quiet;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.shared.StaffId;
import org.alongside.staff.StaffProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What people chose about notices.
 */
@Service
@Transactional
public class NoticePreferences implements Quiet {

	private static final String OF = "select * from notice_preference where person = any(cast(:people as uuid[]))";

	private static final String SAVE = """
			insert into notice_preference (person, quiet_from, quiet_until, quiet_days, digest_at, in_product, mail_to)
			values (:person, :from, :until, cast(:days as smallint[]), :at, :product, :mail)
			on conflict (person) do update set quiet_from = :from, quiet_until = :until,
				quiet_days = cast(:days as smallint[]), digest_at = :at, in_product = :product, mail_to = :mail
			""";

	/** One address, no name, no list, nothing a mail header could be bent with. */
	private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

	private static final int LONGEST_ADDRESS = 254;

	private final JdbcClient jdbc;

	private final NoticeRules rules;

	NoticePreferences(JdbcClient jdbc, NoticeRules rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	/** Returns what a person chose, or what is usual. */
	@Transactional(readOnly = true)
	public NoticePreference of(StaffId person) {
		return of(Set.of(person)).get(person);
	}

	/**
	 * Changes what a person chose.
	 * @throws RefusedException if only one end of the quiet hours is given, both are the
	 * same, the digest would come in them or on no day, or the address is not one
	 */
	public void change(StaffId person, NoticePreference chosen) {
		check(chosen);
		jdbc.sql(SAVE)
			.param("person", person.value())
			.param("from", chosen.quietFrom())
			.param("until", chosen.quietUntil())
			.param("days",
					chosen.quietDays().stream().map(day -> (short) day.getValue()).sorted().toArray(Short[]::new))
			.param("at", chosen.digestAt())
			.param("product", chosen.inProduct())
			.param("mail", chosen.mailTo())
			.update();
	}

	@Override
	@Transactional(readOnly = true)
	public Predicate<Instant> of(StaffProfile person) {
		NoticePreference chosen = of(person.id());
		return at -> chosen.quietFrom() != null && chosen.quiet(at, person.zone());
	}

	Map<StaffId, NoticePreference> of(Collection<StaffId> people) {
		Map<StaffId, NoticePreference> chosen = new HashMap<>();
		NoticePreference usual = rules.usual();
		people.forEach(one -> chosen.put(one, usual));
		jdbc.sql(OF).param("people", people.stream().map(StaffId::toString).toArray(String[]::new)).query(row -> {
			chosen.put(new StaffId(row.getObject("person", UUID.class)), preference(row));
		});
		return chosen;
	}

	private static void check(NoticePreference chosen) {
		if ((chosen.quietFrom() == null) != (chosen.quietUntil() == null)) {
			throw new RefusedException(
					FieldError.of(chosen.quietFrom() == null ? "quietFrom" : "quietUntil", "required"));
		}
		if (chosen.quietFrom() != null && chosen.quietFrom().equals(chosen.quietUntil())) {
			throw new RefusedException(FieldError.of("quietUntil", "quietAllDay"));
		}
		if (chosen.wanted() && chosen.quiet(chosen.digestAt())) {
			throw new RefusedException(FieldError.of("digestAt", "digestQuiet"));
		}
		if (chosen.wanted() && chosen.quietDays().size() == DayOfWeek.values().length) {
			throw new RefusedException(FieldError.of("quietDays", "digestQuiet"));
		}
		if (chosen.mailTo() != null
				&& (chosen.mailTo().length() > LONGEST_ADDRESS || !ADDRESS.matcher(chosen.mailTo()).matches())) {
			throw new RefusedException(FieldError.of("mailTo", "email"));
		}
	}

	private static NoticePreference preference(ResultSet row) throws SQLException {
		Set<DayOfWeek> days = new HashSet<>();
		Array kept = row.getArray("quiet_days");
		for (Object day : (Object[]) kept.getArray()) {
			days.add(DayOfWeek.of(((Number) day).intValue()));
		}
		return new NoticePreference(row.getObject("quiet_from", LocalTime.class),
				row.getObject("quiet_until", LocalTime.class), days, row.getObject("digest_at", LocalTime.class),
				row.getBoolean("in_product"), row.getString("mail_to"));
	}

}
