package org.alongside.planning;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One part of a record that says something else now. Reads records by their components,
 * so that a part added later is compared as well.
 *
 * @param part name of the component
 * @param old what it said, or null
 * @param now what it says, or null
 */
record Change(String part, @Nullable Object old, @Nullable Object now) {

	static <T extends Record> List<Change> between(T old, T now) {
		List<Change> changes = new ArrayList<>();
		for (RecordComponent part : old.getClass().getRecordComponents()) {
			Object before = value(part, old);
			Object after = value(part, now);
			if (!same(before, after)) {
				changes.add(new Change(part.getName(), before, after));
			}
		}
		return List.copyOf(changes);
	}

	/** Returns the record with the changes made. */
	static <T extends Record> T apply(T old, List<Change> changes) {
		Map<String, Change> byPart = new HashMap<>();
		changes.forEach((change) -> byPart.put(change.part(), change));
		RecordComponent[] parts = old.getClass().getRecordComponents();
		Object[] values = Arrays.stream(parts).map((part) -> {
			Change change = byPart.get(part.getName());
			return (change != null) ? change.now() : value(part, old);
		}).toArray();
		try {
			@SuppressWarnings("unchecked")
			Constructor<T> constructor = (Constructor<T>) old.getClass()
				.getDeclaredConstructor(Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Not a record of this module: " + old.getClass(), ex);
		}
	}

	private static @Nullable Object value(RecordComponent part, Record record) {
		try {
			return part.getAccessor().invoke(record);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Not a record of this module: " + record.getClass(), ex);
		}
	}

	private static boolean same(@Nullable Object old, @Nullable Object now) {
		return (old instanceof BigDecimal before && now instanceof BigDecimal after) ? before.compareTo(after) == 0
				: Objects.equals(old, now);
	}

}
