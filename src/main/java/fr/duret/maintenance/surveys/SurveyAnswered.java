package fr.duret.maintenance.surveys;

import java.util.UUID;

/**
 * A customer has answered, for the first time.
 *
 * @param overall from 1 to 5
 * @param low whether somebody has to act
 */
public record SurveyAnswered(UUID surveyId, String subject, int overall, boolean low) {}
