package fr.duret.maintenance.customers;

import fr.duret.maintenance.shared.Comparison;
import fr.duret.maintenance.shared.Refusal;
import fr.duret.maintenance.shared.RegisterCounts;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows every customer and every site, and takes new ones in. A rehearsal keeps what it has read; nothing else does. */
@Service
@Transactional
public class CustomerRegister {

    private static final String CUSTOMERS = "customers";
    private static final String SITES = "sites";

    private final Customers customers;
    private final Sites sites;
    private final SearchIndex index;
    private final EntityManager entityManager;

    CustomerRegister(Customers customers, Sites sites, SearchIndex index, EntityManager entityManager) {
        this.customers = customers;
        this.sites = sites;
        this.index = index;
        this.entityManager = entityManager;
    }

    /** The customer; refused as {@code customer-unknown} if there is none. */
    @Cacheable(CUSTOMERS)
    @Transactional(readOnly = true)
    public CustomerView customer(UUID id) {
        return customers
                .findById(id)
                .map(Customer::view)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "customer-unknown",
                        "Ce client n’existe pas",
                        "Le lien est peut-être incomplet. Cherchez le client par son nom dans la liste des clients."));
    }

    /** Those customers by id, however often each is named; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, CustomerView> customers(Collection<UUID> ids) {
        return customers.findAllById(Set.copyOf(ids)).stream()
                .map(Customer::view)
                .collect(Collectors.toMap(CustomerView::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public long countCustomers() {
        return customers.count();
    }

    /** Which customer bears that reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> idOf(String reference) {
        return Optional.ofNullable(idsOf(List.of(reference)).get(reference));
    }

    /** Which customers bear those references; a reference that nobody bears is left out. */
    @Transactional(readOnly = true)
    public Map<String, UUID> idsOf(Collection<String> references) {
        return customers.idsOf(references).stream()
                .collect(Collectors.toMap(ReferencedId::reference, ReferencedId::id));
    }

    /** The site; refused as {@code site-unknown} if there is none. */
    @Cacheable(SITES)
    @Transactional(readOnly = true)
    public SiteView site(UUID id) {
        return sites.findById(id)
                .map(Site::view)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN,
                        "site-unknown",
                        "Ce site n’existe pas",
                        "Le lien est peut-être incomplet. Ouvrez la fiche du client : ses sites y figurent."));
    }

    /** Those sites by id, however often each is named; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, SiteView> sites(Collection<UUID> ids) {
        return sites.findAllById(Set.copyOf(ids)).stream()
                .map(Site::view)
                .collect(Collectors.toMap(SiteView::id, Function.identity()));
    }

    /** The customer's sites, by reference. */
    @Transactional(readOnly = true)
    public List<SiteView> sitesOf(UUID customerId) {
        return sites.findByCustomerIdOrderByReference(customerId).stream()
                .map(Site::view)
                .toList();
    }

    /** Which site bears that reference. */
    @Transactional(readOnly = true)
    public Optional<UUID> siteIdOf(String reference) {
        return sites.keysOf(List.of(reference)).stream().map(SiteKey::id).findFirst();
    }

    /** Which sites bear those references, by reference; a reference that none bears is left out. */
    @Transactional(readOnly = true)
    public Map<String, SiteKey> siteKeysOf(Collection<String> references) {
        return sites.keysOf(references).stream().collect(Collectors.toMap(SiteKey::reference, Function.identity()));
    }

    /** What registering those customers would do. */
    @Transactional(readOnly = true)
    public RegisterCounts compareCustomers(List<CustomerDraft> drafts) {
        return comparisonOfCustomers(drafts).counts();
    }

    /**
     * Registers those customers: new ones are created, known ones take over what the draft says. A batch of some
     * hundreds costs a handful of statements; no reference may come twice in it. A transaction may register any number of
     * batches: none stays in memory.
     */
    @CacheEvict(cacheNames = CUSTOMERS, allEntries = true)
    public RegisterCounts registerCustomers(List<CustomerDraft> drafts) {
        Comparison<CustomerDraft, Customer> comparison = comparisonOfCustomers(drafts);
        List<Customer> written = new ArrayList<>(customers.saveAll(
                comparison.unknown().stream().map(Customer::register).toList()));
        comparison.changed().forEach((customer, draft) -> {
            customer.revise(draft);
            written.add(customer);
        });
        customers.flush();
        index.refresh(written.stream().map(Customer::id).collect(Collectors.toSet()));
        entityManager.clear();
        return comparison.counts();
    }

    /** What registering those sites would do. */
    @Transactional(readOnly = true)
    public RegisterCounts compareSites(List<SiteDraft> drafts) {
        return comparisonOfSites(drafts).counts();
    }

    /** Registers those sites, as {@link #registerCustomers} does with customers. */
    @CacheEvict(cacheNames = SITES, allEntries = true)
    public RegisterCounts registerSites(List<SiteDraft> drafts) {
        Comparison<SiteDraft, Site> comparison = comparisonOfSites(drafts);
        List<UUID> owners = new ArrayList<>();
        sites.saveAll(comparison.unknown().stream().map(Site::register).toList())
                .forEach(site -> owners.add(site.customerId()));
        comparison.changed().forEach((site, draft) -> {
            owners.add(site.customerId());
            site.revise(draft);
            owners.add(site.customerId());
        });
        sites.flush();
        index.refresh(owners);
        entityManager.clear();
        return comparison.counts();
    }

    private Comparison<CustomerDraft, Customer> comparisonOfCustomers(List<CustomerDraft> drafts) {
        List<String> references = drafts.stream().map(CustomerDraft::reference).toList();
        return Comparison.of(drafts, customers.findByReferenceIn(references), Customer::saysTheSameAs);
    }

    private Comparison<SiteDraft, Site> comparisonOfSites(List<SiteDraft> drafts) {
        List<String> references = drafts.stream().map(SiteDraft::reference).toList();
        return Comparison.of(drafts, sites.findByReferenceIn(references), Site::saysTheSameAs);
    }
}
