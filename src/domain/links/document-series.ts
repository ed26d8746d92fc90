/** What a key itself says of the document that it names. Source: citation-formats, sections 2 and 4.1; decisions.README, "Traps seen". */

/** Schemes of which each value names one document. Numbers of proceedings, item ids of language versions and volumes are not among them. */
const SERIES = /^(?:ecli:ECLI:[A-Z]{2}:[A-Z0-9]+|un|iactr-c|iactr-oc|iachr-report|afchpr|ecowas|wgad|sadct)(?=:)/;

/** Whether one of the printed keys names another document than the record with this key does: another ECLI of that court, another symbol. */
export function isNamedOtherwise(printed: readonly string[], key: string): boolean {
  const series = SERIES.exec(key)?.[0];
  return series !== undefined && !printed.includes(key) && printed.some((other) => SERIES.exec(other)?.[0] === series);
}

/** Series A volumes that hold several judgments: their number alone names none of them. */
const SHARED_VOLUMES = new Set(
  [12, 22, 36, 55, 83, 85, 89, 95, 98, 103, 117, 119, 120, 121, 123].map((volume) => `echr-a:${volume}`),
);

export function isSharedVolume(key: string): boolean {
  return SHARED_VOLUMES.has(key);
}

/** Whether a key is that of a decision of the European Court or Commission, which is printed with `(dec.)`: without, a judgment is meant. */
export function isUnmarkedDecision(key: string): boolean {
  return /^ecli:ECLI:CE:ECHR:\d{4}:\d{4}DEC/.test(key);
}
