package fr.duret.maintenance.shared.web;

import fr.duret.maintenance.shared.Company;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What every page may show, error pages included: the company. */
@Component
class PageFacts {

    PageFacts(ThymeleafViewResolver pages, Company company) {
        pages.addStaticVariable("company", company);
    }
}
