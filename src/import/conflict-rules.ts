/** What becomes of a column that has a value `old` when a draft says `said`: the same for all of its columns. */
export const CONFLICTS = {
  REPLACE: (_old: string, said: string) => said,
  KEEP_WHAT_IS_NOT_SAID: (old: string, said: string) => `coalesce(${said}, ${old})`,
  ONLY_WHAT_IS_MISSING: (old: string, said: string) => `coalesce(${old}, ${said})`,
} as const;

export type ConflictRule = keyof typeof CONFLICTS;
