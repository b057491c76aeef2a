package fr.duret.maintenance.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ServiceItems extends JpaRepository<ServiceItem, UUID> {

    /** Of each reference what holds last. */
    @Query("""
            select s from ServiceItem s where s.reference in :references and s.validFrom =
                (select max(l.validFrom) from ServiceItem l where l.reference = s.reference)
            """)
    List<ServiceItem> lastOf(Collection<String> references);

    @Query("select s from ServiceItem s where s.validFrom <= :day and (s.validUntil is null or s.validUntil >= :day)"
            + " order by s.family, s.reference")
    List<ServiceItem> on(LocalDate day);

    /** What changed after that version of the grid, whatever holds now. */
    @Query("select distinct s.reference from ServiceItem s where s.changedIn > :gridVersion")
    List<String> changedSince(long gridVersion);

    @Query("""
            select s from ServiceItem s where s.validFrom =
                (select max(l.validFrom) from ServiceItem l where l.reference = s.reference)
            order by s.family, s.reference
            """)
    List<ServiceItem> last();
}
