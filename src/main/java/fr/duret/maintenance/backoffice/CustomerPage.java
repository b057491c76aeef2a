package fr.duret.maintenance.backoffice;

import fr.duret.maintenance.contracts.ContractBook;
import fr.duret.maintenance.contracts.ContractView;
import fr.duret.maintenance.customers.AddressFaults;
import fr.duret.maintenance.customers.Channel;
import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.interventions.InterventionFilter;
import fr.duret.maintenance.interventions.InterventionList;
import fr.duret.maintenance.quotes.QuoteList;
import fr.duret.maintenance.shared.Money;
import fr.duret.maintenance.shared.Paris;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.visits.VisitBook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** One customer: how to reach them, their sites and contracts, and one story of it all. */
@Controller
class CustomerPage {

    private static final int VISITS = 5;
    private static final int STORY = 25;

    /** Everything that the page shows. */
    record Sheet(
            String reference,
            String name,
            String kind,
            String town,
            List<String> phones,
            @Nullable String email,
            @Nullable String contact,
            String preferredChannel,
            List<String> addressLines,
            @Nullable String siren,
            List<AddressWarning> warnings,
            List<Contract> contracts,
            List<Site> sites,
            List<Visit> visits,
            String visitsUrl,
            String photosUrl) {}

    /** One of the customer's contracts. */
    record Contract(
            String url,
            String reference,
            String plan,
            String siteLabel,
            String visits,
            Tone status,
            Money price,
            LocalDate endsOn) {}

    /** One of the customer's interventions. */
    record Visit(
            String url,
            String subject,
            Tone status,
            @Nullable Instant at) {}

    /** One of the customer's sites. */
    record Site(String label, String address, String about) {}

    private final CustomerRegister register;
    private final ContractBook book;
    private final AddressFaults faults;
    private final CustomerStory story;
    private final InterventionList interventions;
    private final VisitBook visits;
    private final QuoteList quotes;
    private final Clock clock;

    CustomerPage(
            CustomerRegister register,
            ContractBook book,
            AddressFaults faults,
            CustomerStory story,
            InterventionList interventions,
            VisitBook visits,
            QuoteList quotes,
            Clock clock) {
        this.register = register;
        this.book = book;
        this.faults = faults;
        this.story = story;
        this.interventions = interventions;
        this.visits = visits;
        this.quotes = quotes;
        this.clock = clock;
    }

    @GetMapping("/clients/{id}")
    String customer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String histoire,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        CustomerView customer = register.customer(id);
        List<ContractView> contracts = book.ofCustomer(id).stream()
                .sorted(Comparator.comparing(contract -> contract.last().endsOn()))
                .toList();
        model.addAttribute("quotes", quotes.ofCustomer(id));
        model.addAttribute(
                "customer",
                new Sheet(
                        customer.reference(),
                        customer.name(),
                        Wording.of(customer.kind()),
                        customer.address().town(),
                        Stream.of(customer.mobile(), customer.phone())
                                .filter(Objects::nonNull)
                                .toList(),
                        customer.email(),
                        customer.contactName(),
                        Wording.of(customer.preferredChannel()),
                        Stream.of(
                                        customer.address().street(),
                                        customer.address().complement(),
                                        customer.address().postcode() + " "
                                                + customer.address().town())
                                .filter(Objects::nonNull)
                                .toList(),
                        customer.siren(),
                        faults.of(id).stream()
                                .map(fault -> AddressWarning.of(id, fault))
                                .toList(),
                        contracts.stream().map(this::contract).toList(),
                        register.sitesOf(id).stream().map(CustomerPage::site).toList(),
                        visits(id),
                        "/interventions?periode=tout&client=" + id,
                        "/photos?client=" + id));
        tell(id, contracts, StoryChapter.of(histoire), page, model);
        return "backoffice/customer";
    }

    /** Somebody has made sure that the address works, or that its owner wants our messages. */
    @PostMapping("/clients/{id}/adresses/{channel}")
    String addressWorks(@PathVariable UUID id, @PathVariable Channel channel, RedirectAttributes redirect) {
        try {
            faults.clear(id, channel);
            redirect.addFlashAttribute(
                    "notice", Notice.done("C’est noté", "Les prochains messages passent de nouveau par là."));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("notice", Notice.refused(refusal));
        }
        return "redirect:/clients/" + id;
    }

    /** The page of the story that was asked for; what is to come stands on the first. */
    private void tell(UUID id, List<ContractView> contracts, @Nullable StoryChapter chapter, int asked, Model model) {
        Timeline whole = story.of(id, contracts, chapter);
        long total = whole.past().size();
        int page = Pager.within(asked, STORY, total);
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/clients/" + id).fragment("histoire");
        if (chapter != null) {
            address.queryParam("histoire", chapter.word());
        }
        model.addAttribute("address", "/clients/" + id);
        model.addAttribute("story", whole.page(page, STORY));
        model.addAttribute("filter", StoryChapter.filter(chapter));
        model.addAttribute("page", Pager.of(address, page, STORY, total));
    }

    private List<Visit> visits(UUID customerId) {
        return interventions
                .find(new InterventionFilter(Set.of(), null, null, customerId, null, null, 0, VISITS))
                .rows()
                .stream()
                .map(row -> new Visit(
                        "/interventions/" + row.id(),
                        row.subject(),
                        InterventionWords.of(row.status()),
                        row.plannedStart()))
                .toList();
    }

    private Contract contract(ContractView contract) {
        return new Contract(
                "/contrats/" + contract.id(),
                contract.reference(),
                contract.plan().label(),
                contract.site().label(),
                VisitYear.summary(visits.ofTerm(
                        VisitYear.termOf(contract, Paris.today(clock)).id())),
                States.of(contract.status(), contract.last().declinedOn()),
                contract.last().annualPrice(),
                contract.last().endsOn());
    }

    private static Site site(SiteView site) {
        String usage = Wording.of(site.usage());
        return new Site(
                site.label(),
                site.address().line(),
                site.completionYear() == null ? usage : usage + ", achevée en " + site.completionYear());
    }
}
