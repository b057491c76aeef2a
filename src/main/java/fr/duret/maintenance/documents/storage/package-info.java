/** Where documents lie: encrypted, each content once, on a disk or in Azure Blob Storage. */
@NullMarked
package fr.duret.maintenance.documents.storage;

import org.jspecify.annotations.NullMarked;
