package fr.duret.maintenance.backoffice;

import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
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
    static Pager of(UriComponentsBuilder address, int asked, int pageSize, long total) {
        int page = within(asked, pageSize, total);
        long from = total == 0 ? 0 : (long) page * pageSize + 1;
        long to = Math.min(total, (long) (page + 1) * pageSize);
        return new Pager(
                from, to, total, page > 0 ? at(address, page - 1) : null, to < total ? at(address, page + 1) : null);
    }

    /** What the list has on the page that was asked for; on its last page if it ends before that. */
    static <P> P read(int asked, int pageSize, IntFunction<P> list, ToLongFunction<P> total) {
        int page = Math.max(0, asked);
        P found = list.apply(page);
        int last = within(page, pageSize, total.applyAsLong(found));
        return page == last ? found : list.apply(last);
    }

    /** The page that was asked for, or the last one if the list ends before that. */
    static int within(int asked, int pageSize, long total) {
        long last = total == 0 ? 0 : (total - 1) / pageSize;
        return (int) Math.max(0, Math.min(asked, last));
    }

    private static String at(UriComponentsBuilder address, int page) {
        return address.cloneBuilder().replaceQueryParam("page", page).build().toUriString();
    }
}
