package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.customers.CustomerHit;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerSearch;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.FoundPhoto;
import fr.duret.maintenance.interventions.PageOfPhotos;
import fr.duret.maintenance.interventions.PhotoFilter;
import fr.duret.maintenance.interventions.PhotoSearch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Photos »: those of all interventions, found by customer, days and type. */
@Controller
class PhotosPage {

    private static final int PAGE_SIZE = 24;
    private static final int MOST_CUSTOMERS = 25;

    /** A photo as the page shows it. */
    record Shown(
            String url,
            String thumbnailUrl,
            String interventionUrl,
            String moment,
            Instant takenAt,
            String kind,
            String reference,
            String customer,
            String town) {}

    private final PhotoSearch search;
    private final CustomerSearch customerSearch;
    private final CustomerRegister customers;

    PhotosPage(PhotoSearch search, CustomerSearch customerSearch, CustomerRegister customers) {
        this.search = search;
        this.customerSearch = customerSearch;
        this.customers = customers;
    }

    /**
     * @param avant the photo than which older ones are shown
     * @param apres the photo than which newer ones are shown
     */
    @GetMapping("/photos")
    String photos(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String moment,
            @RequestParam(required = false) @Nullable UUID client,
            @RequestParam(required = false) @Nullable UUID avant,
            @RequestParam(required = false) @Nullable UUID apres,
            Model model) {
        PhotoChoice choice = new PhotoChoice(q.strip(), du, au, type, moment, client);
        PhotoFilter filter = choice.filter(meant(choice));
        PageOfPhotos found = avant != null
                ? search.olderThan(avant, filter, PAGE_SIZE)
                : apres != null ? search.newerThan(apres, filter, PAGE_SIZE) : search.newest(filter, PAGE_SIZE);
        model.addAttribute("choice", choice);
        model.addAttribute("filters", choice.filters());
        model.addAttribute("restricted", choice.isRestricted());
        model.addAttribute("client", client == null ? null : customers.customer(client));
        model.addAttribute("photos", shown(found.photos()));
        model.addAttribute("newerUrl", edge(found.newer(), found, choice, "apres", 0));
        model.addAttribute(
                "olderUrl",
                edge(found.older(), found, choice, "avant", found.photos().size() - 1));
        return "backoffice/photos";
    }

    private @Nullable List<UUID> meant(PhotoChoice choice) {
        if (choice.client() != null) {
            return List.of(choice.client());
        }
        return choice.q().isEmpty()
                ? null
                : customerSearch.search(choice.q(), MOST_CUSTOMERS).stream()
                        .map(CustomerHit::id)
                        .toList();
    }

    private static @Nullable String edge(boolean more, PageOfPhotos found, PhotoChoice choice, String name, int place) {
        return more && !found.photos().isEmpty()
                ? choice.at(name, found.photos().get(place).id())
                : null;
    }

    private List<Shown> shown(List<FoundPhoto> photos) {
        Map<UUID, CustomerView> who =
                customers.customers(photos.stream().map(FoundPhoto::customerId).toList());
        Map<UUID, SiteView> where =
                customers.sites(photos.stream().map(FoundPhoto::siteId).toList());
        return photos.stream()
                .map(photo -> shown(
                        photo,
                        Objects.requireNonNull(who.get(photo.customerId())),
                        Objects.requireNonNull(where.get(photo.siteId()))))
                .toList();
    }

    private static Shown shown(FoundPhoto photo, CustomerView customer, SiteView site) {
        String intervention = "/interventions/" + photo.interventionId();
        String picture = intervention + "/photos/" + photo.id();
        return new Shown(
                picture,
                picture + "/vignette",
                intervention,
                photo.moment().label(),
                photo.takenAt(),
                photo.kind().label(),
                photo.reference(),
                customer.name(),
                site.address().town());
    }
}
