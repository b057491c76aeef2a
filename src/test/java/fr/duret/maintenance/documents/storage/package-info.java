@NullMarked
package fr.duret.maintenance.documents.storage;

import org.jspecify.annotations.NullMarked;
