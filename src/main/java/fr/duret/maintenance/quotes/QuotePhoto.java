package fr.duret.maintenance.quotes;

import java.util.UUID;

/**
 * A photo on a quote.
 *
 * @param sha256 of the picture as it was sent
 * @param documentId the picture as it is kept and printed
 */
public record QuotePhoto(UUID id, String caption, String sha256, UUID documentId, UUID thumbnailId) {}
