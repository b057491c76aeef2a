package fr.duret.maintenance.surveys;

import fr.duret.maintenance.customers.CustomerRegister;
import fr.duret.maintenance.customers.CustomerView;
import fr.duret.maintenance.customers.SiteView;
import fr.duret.maintenance.notifications.MessageContent;
import fr.duret.maintenance.notifications.MessageSource;
import fr.duret.maintenance.shared.SignedLinks;
import fr.duret.maintenance.shared.SignedLinks.Purpose;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What messages about a survey may say; they go to the customer for whom the work was done. */
@Component
class SurveyMessages implements MessageSource {

    private final Surveys surveys;
    private final CustomerRegister customers;
    private final SignedLinks links;
    private final String publicAddress;

    SurveyMessages(
            Surveys surveys,
            CustomerRegister customers,
            SignedLinks links,
            @Value("${duret.public-address}") String publicAddress) {
        this.surveys = surveys;
        this.customers = customers;
        this.links = links;
        this.publicAddress = publicAddress;
    }

    @Override
    public String about() {
        return "survey";
    }

    @Override
    @Transactional(readOnly = true)
    public MessageContent contentOf(UUID surveyId) {
        SurveyView survey = surveys.survey(surveyId);
        CustomerView customer = customers.customer(survey.customerId());
        SiteView site = customers.site(survey.siteId());
        return MessageContent.to(
                customer,
                survey.contractId(),
                survey.subject(),
                Map.of(
                        "title", survey.title(),
                        "doneOn", survey.doneOn(),
                        "siteLabel", site.label(),
                        "siteTown", site.address().town(),
                        "surveyLink",
                                publicAddress + "/avis/" + links.sign(Purpose.SURVEY, survey.id(), survey.closesAt())));
    }
}
