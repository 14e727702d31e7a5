package org.alongside.documents;

import org.alongside.audit.AuditLog;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agency's letterheads, each with the day it holds from.
 */
@Component
public class Letterheads {

	private static final String HOLDING = """
			select effective_from, agency, address, contact, logo, page_size from letterhead
			where effective_from <= :day order by effective_from desc limit 1
			""";

	private static final String ALL = """
			select effective_from, agency, address, contact, null as logo, page_size from letterhead
			order by effective_from desc limit 50
			""";

	private static final String RECORD = """
			insert into letterhead (effective_from, agency, address, contact, logo, page_size, recorded_by, recorded_at)
			values (:from, :agency, :address, :contact, :logo, :size, :by, :at)
			on conflict (effective_from) do update set agency = excluded.agency, address = excluded.address,
				contact = excluded.contact, logo = coalesce(excluded.logo, letterhead.logo),
				page_size = excluded.page_size, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
			""";

	/** Pixels a logo may have on its longer side; the paper shows it 18 mm high. */
	private static final int LOGO_SIDE = 1_200;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	Letterheads(JdbcClient jdbc, AuditLog audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** Finds the letterhead that holds on a day. */
	public Optional<Letterhead> holding(LocalDate day) {
		return jdbc.sql(HOLDING).param("day", day).query(Letterheads::head).optional();
	}

	/** Returns the letterheads without their logos, the latest first. */
	public List<Letterhead> all() {
		return jdbc.sql(ALL).query(Letterheads::head).list();
	}

	/**
	 * Records a letterhead. One of the same day is replaced; without a logo the one of
	 * that day stays.
	 * @throws RefusedException if a field is missing, too long, or the logo is no picture
	 */
	@Transactional
	public void record(Letterhead head, Actor by, Instant at) {
		filled("agency", head.agency(), 200);
		filled("address", head.address(), 500);
		if (head.contact() != null && head.contact().length() > 300) {
			throw new RefusedException(FieldError.of("contact", "maxLength", 300));
		}
		if (!List.of("letter", "a4").contains(head.pageSize())) {
			throw new RefusedException(FieldError.of("pageSize", "option"));
		}
		jdbc.sql(RECORD)
			.param("from", head.from())
			.param("agency", head.agency())
			.param("address", head.address())
			.param("contact", head.contact())
			.param("logo", head.logo() == null ? null : drawnAnew(head.logo()), java.sql.Types.BINARY)
			.param("size", head.pageSize())
			.param("by", by.reference())
			.param("at", Timestamp.from(at))
			.update();
		audit.act(by, "letterhead.recorded", null, Map.of("from", head.from().toString()));
	}

	private static void filled(String field, String text, int most) {
		if (text.isBlank()) {
			throw new RefusedException(FieldError.of(field, "required"));
		}
		if (text.length() > most) {
			throw new RefusedException(FieldError.of(field, "maxLength", most));
		}
	}

	/**
	 * Draws a logo anew on white, so that nothing but its pixels comes into a paper.
	 */
	private static byte[] drawnAnew(byte[] logo) {
		BufferedImage picture = read(logo);
		if (picture == null) {
			throw new RefusedException(FieldError.of("logo", "picture"));
		}
		BufferedImage plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = plain.createGraphics();
		pen.drawImage(picture, 0, 0, Color.WHITE, null);
		pen.dispose();
		ByteArrayOutputStream png = new ByteArrayOutputStream();
		try {
			ImageIO.write(plain, "png", png);
		}
		catch (IOException problem) {
			throw new IllegalStateException(problem);
		}
		return png.toByteArray();
	}

	/** Reads a picture whose sides are not too long; they are looked at before it is. */
	private static @Nullable BufferedImage read(byte[] logo) {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(logo))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				return null;
			}
			ImageReader reader = readers.next();
			reader.setInput(in);
			boolean small = Math.max(reader.getWidth(0), reader.getHeight(0)) <= LOGO_SIDE;
			return small ? reader.read(0) : null;
		}
		catch (IOException | RuntimeException problem) {
			return null;
		}
	}

	private static Letterhead head(ResultSet row, int number) throws SQLException {
		return new Letterhead(row.getObject("effective_from", LocalDate.class), row.getString("agency"),
				row.getString("address"), row.getString("contact"), row.getBytes("logo"), row.getString("page_size"));
	}

}
