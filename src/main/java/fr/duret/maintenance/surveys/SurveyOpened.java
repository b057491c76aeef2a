package fr.duret.maintenance.surveys;

import java.util.UUID;

/** A customer is to be asked about something that was done. */
public record SurveyOpened(UUID surveyId) {}
