package fr.duret.maintenance.identity;

import java.util.Set;

/**
 * A program that asks for tokens.
 *
 * @param actsFor the account whose rights its tokens carry
 * @param scopes what its tokens may be for
 */
record ApiClient(String clientId, String secretHash, String name, String actsFor, Set<String> scopes) {}
