/** The treaties that bodies mean by short names. Source: the treaties themselves. */

/** What "the Convention" is in a sentence about a body, where neither the text nor the citing body's own treaties tell. */
export const TREATY_OF_BODY: ReadonlyMap<string, string> = new Map([
  ['ecthr', 'echr'],
  ['iacthr', 'achr'],
  ['iachr', 'achr'],
  ['achpr', 'achpr'],
  ['afchpr', 'achpr'],
  ['ccpr', 'iccpr'],
  ['cescr', 'icescr'],
  ['sadc-tribunal', 'sadc-treaty'],
  ['eacj', 'eac-treaty'],
  ['cjeu', 'eu-charter'],
]);
export const MAIN_TREATIES: ReadonlySet<string> = new Set(TREATY_OF_BODY.values());
