package org.alongside.assessment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The areas of life by which acuity is measured, each from 0 (no concern) to 3 (crisis).
 */
enum Area {

	HOUSING("housing"), FOOD("food"), INCOME("income"), HEALTH("health"), MENTAL_HEALTH("mentalHealth"),
	SUBSTANCE_USE("substanceUse"), SAFETY("safety"), FUNCTIONING("functioning"), COGNITION("cognition"),
	SUPPORT_NETWORK("supportNetwork"), LEGAL("legal"), ENGAGEMENT("engagement");

	static final int WORST = 3;

	private final String key;

	Area(String key) {
		this.key = key;
	}

	/** Returns the key of its field in the form. */
	String key() {
		return key;
	}

	static Map<String, Integer> byKey(Map<Area, Integer> scores) {
		Map<String, Integer> byKey = new LinkedHashMap<>();
		for (Area area : values()) {
			byKey.put(area.key, scores.get(area));
		}
		return byKey;
	}

	static Map<Area, Integer> of(Map<String, Integer> byKey) {
		Map<Area, Integer> scores = new EnumMap<>(Area.class);
		for (Area area : values()) {
			scores.put(area, byKey.get(area.key));
		}
		return scores;
	}

}
