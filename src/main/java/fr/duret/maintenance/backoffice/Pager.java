package fr.duret.maintenance.backoffice;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where one is in a long list.
 *
 * @param from the number of the first line shown, from 1
 * @param to the number of the last line shown
 */
record Pager(
        long from,
        long to,
        long total,
        @Nullable String previousUrl,
        @Nullable String nextUrl) {

    /** The place in a list whose address has the page, counted from 0, as its parameter {@code page}. */
    static Pager of(UriComponentsBuilder address, int page, int pageSize, int shown, long total) {
        long from = shown == 0 ? 0 : (long) page * pageSize + 1;
        long to = (long) page * pageSize + shown;
        return new Pager(
                from, to, total, page > 0 ? at(address, page - 1) : null, to < total ? at(address, page + 1) : null);
    }

    private static String at(UriComponentsBuilder address, int page) {
        return address.cloneBuilder().replaceQueryParam("page", page).build().toUriString();
    }
}
