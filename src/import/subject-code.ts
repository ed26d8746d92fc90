/**
 * Code of a subject in the schemes that have none of their own (`uhri-theme`, `uhri-persons`, `upr-issue`): its English label in lower
 * case, with `-` for every run of other characters than letters and digits. `Rights related to name, identity & nationality` is
 * `rights-related-to-name-identity-nationality`.
 */
export function codeOfLabel(label: string): string {
  return label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-');
}
