/** A small made-up house, as lines of the exchange format: what is seen in it, and what is hidden, which touches the other in every way. */

const decision = { type: 'decision', kind: 'JUDGMENT', mechanism: 'ecthr', respondents: ['FRA'], subjects: ['right:life'] };
/** What everyone may see. */
export const SEEN: readonly object[] = [
  {
    ...decision, key: 'ecli:ECLI:CE:ECHR:2001:0101JUD001111101', date: '2001-01-01', name: 'Grault v. France', proceedings: ['echr-app:11111/01'],
    findings: [{ provision: 'echr:2(1)', outcome: 'NO_VIOLATION' }],
    paragraphs: [
      { language: 'en', number: '1', text: 'The Court heard of waldo in 2001.' },
      { language: 'en', number: '2', text: 'It looked at Toonen v. Australia, communication No. 488/1992.' },
    ],
  },
  {
    ...decision, key: 'ecli:ECLI:CE:ECHR:2011:0101JUD004444404', date: '2011-01-01', name: 'Plugh v. France', proceedings: ['echr-app:44444/04'],
    findings: [{ provision: 'echr:2(1)', outcome: 'VIOLATION' }], atIssue: ['echr:2(1)'],
    paragraphs: [
      { language: 'en', number: '7', text: 'See Garply v. France, no. 22222/02, § 1, 2 February 2002, and Grault v. France, no. 11111/01, § 1, 1 January 2001.' },
    ],
  },
  {
    ...decision, key: 'ecli:ECLI:CE:ECHR:2012:0101JUD005555505', date: '2012-01-01', name: 'Corge v. France', proceedings: ['echr-app:55555/05'],
    paragraphs: [
      { language: 'en', number: '1', text: 'See Grault v. France, no. 11111/01, 5 May 1998; Grault v. France, no. 11111/01; Grault v. France (dec.), no. 11111/01; application no. 11111/01.' },
      { language: 'en', number: '2', text: 'See Garply v. France, no. 22222/02, 9 September 1990, and Garply v. France, no. 22222/02, 9 September 2002; Garply v. Italy, no. 22222/02; Grault v. Italy, no. 11111/01.' },
      { language: 'en', number: '3', text: 'See Corge v. France, no. 55555/05, 4 April 1999; Corge v. France (dec.), no. 55555/05, 3 March 2003; Corge v. France, no. 55555/05, 3 March 2003.' },
      { language: 'en', number: '4', text: 'See Thud v. France, no. 66666/06, 1 January 2003; Thud v. France, no. 66666/06, 3 March 2003; Thud v. France, no. 66666/06, 9 September 2010; Garply v. France, 2 February 2002.' },
    ],
  },
  {
    ...decision, key: 'ecli:ECLI:CE:ECHR:2003:0303JUD006666606', date: '2003-03-03', name: 'Thud v. France', proceedings: ['echr-app:66666/06'],
    paragraphs: [{ language: 'en', number: '1', text: 'The applicant lodged application no. 66666/06. See Corge v. France, no. 55555/05; Wibble v. France, no. 77777/07.' }],
  },
  // Alike only by way of a third, which is hidden.
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'uhri:1a0c9531-85fa-4408-a9db-bc816c2e1262', mechanism: 'cerd', date: '2010-05-05', language: 'en', text: 'Adopt a national plan of action against racism and hate speech in schools', addressees: ['FRA'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'uhri:1a0c9531-85fa-4408-a9db-bc816c2e1263', mechanism: 'crc', date: '2010-05-05', language: 'en', text: 'Adopt a national plan of action against racism and bullying in schools', addressees: ['FRA'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'uhri:1a0c9531-85fa-4408-a9db-bc816c2e1261', mechanism: 'cat', date: '2010-05-05', language: 'en', text: 'Investigate every death in custody without delay', addressees: ['FRA'], subjects: ['right:life'] },
]; // prettier-ignore
/** What is hidden once all is taken in. */
export const HIDDEN: readonly (Readonly<Record<string, unknown>> & { readonly key: string })[] = [
  {
    ...decision, key: 'ecli:ECLI:CE:ECHR:2002:0202JUD002222202', date: '2002-02-02', name: 'Garply v. France', proceedings: ['echr-app:22222/02', 'echr-app:33333/03'],
    identifiers: ['hudoc:001-999111'], findings: [{ provision: 'echr:2(1)', outcome: 'VIOLATION' }], atIssue: ['echr:2(1)'],
    expressions: [{ language: 'fr', title: 'AFFAIRE GARPLY c. FRANCE', identifier: 'hudoc:001-999112' }],
    paragraphs: [
      { language: 'en', number: '1', text: 'The Court heard of waldo and of fred; see Grault v. France, no. 11111/01, § 1, 1 January 2001, and Toonen v. Australia, communication No. 488/1992.' },
    ],
  },
  // Of a proceeding of which another decision is seen.
  { ...decision, kind: 'PROVISIONAL_MEASURE', key: 'document:Interim measure in Grault, 3 March 2000', date: '2000-03-03', name: 'Grault v. France (interim measure)', proceedings: ['echr-app:11111/01'] },
  // Of another body, and before the decision that is seen: whose is the proceeding?
  { ...decision, kind: 'MERITS_REPORT', mechanism: 'echr-commission', key: 'document:Corge v. France, Commission report', date: '1999-04-04', name: 'Corge v. France', proceedings: ['echr-app:55555/05'] },
  { ...decision, kind: 'ADMISSIBILITY', key: 'ecli:ECLI:CE:ECHR:2003:0303DEC005555505', date: '2003-03-03', name: 'Corge v. France', proceedings: ['echr-app:55555/05'] },
  { ...decision, kind: 'JUDGMENT', mechanism: 'iacthr', key: 'document:Wibble v. France', date: '2009-03-03', name: 'Wibble v. France', proceedings: ['echr-app:77777/07'] },
  { ...decision, kind: 'REPARATIONS', key: 'ecli:ECLI:CE:ECHR:2003:0101JUD006666606', date: '2003-01-01', name: 'Thud v. France', proceedings: ['echr-app:66666/06'] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'uhri:2a0c9531-85fa-4408-a9db-bc816c2e1264', mechanism: 'cedaw', date: '2010-05-05', language: 'en', text: 'Adopt a national plan of action against racism, hate speech and bullying in schools', addressees: ['FRA'] },
  { type: 'document', kind: 'REPORT', key: 'un:A/HRC/99/91', mechanism: 'upr', date: '2012', name: 'Report on xyzzy in France', respondents: ['FRA'], subjects: ['right:life'], paragraphs: [{ language: 'en', number: '5', text: 'Of waldo: Grault v. France, no. 11111/01, § 2, 1 January 2001.' }] },
  { type: 'recommendation', kind: 'RECOMMENDATION', key: 'uhri:2a0c9531-85fa-4408-a9db-bc816c2e1261', mechanism: 'ccpr', date: '2012-05-05', language: 'en', text: 'Investigate every death in custody without any delay', addressees: ['FRA'], subjects: ['right:life'] },
]; // prettier-ignore
