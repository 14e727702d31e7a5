package org.alongside.web;

import org.alongside.staff.StaffProfile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.stream.Collectors;

/**
 * Everything that stands above a page.
 */
@Component("pageTop")
public class PageTops {

	private final ObjectProvider<PageTop> tops;

	PageTops(ObjectProvider<PageTop> tops) {
		this.tops = tops;
	}

	/** Returns the markup of all of it; called by the frame of each page. */
	public String of(StaffProfile reader) {
		return tops.orderedStream().map(top -> top.of(reader)).collect(Collectors.joining());
	}

}
