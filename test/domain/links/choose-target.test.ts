/** Which record a mention means. A wrong link is the worst defect: each row says what must decide, and what must not. */
import { type Choice, type Citing, type Printed, type Target, chooseTarget } from '../../../src/domain/links/choose-target';

const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';

const target = (id: number, more: Partial<Target> = {}): Target => ({
  id,
  kind: 'Decision',
  key: `test:${id}`,
  date: null,
  names: [],
  decisionKind: 'JUDGMENT',
  formation: null,
  found: 1,
  viaProceeding: false,
  ...more,
});
/** A decision to which only the number of its proceeding leads. */
const decided = (id: number, date: string | null, name: string, more: Partial<Target> = {}): Target =>
  target(id, { date, names: name === '' ? [] : [name], viaProceeding: true, ...more });
const admissible = { decisionKind: 'ADMISSIBILITY' };
const proceeding = (id: number, key = `echr-app:${id}/88`): Target => target(id, { kind: 'Proceeding', key, decisionKind: null });

interface Case extends Partial<Printed> {
  readonly targets: readonly Target[];
  readonly citing?: Partial<Citing>;
}
function choose({ targets, citing = {}, ...printed }: Case): Choice {
  return chooseTarget({ keys: [], name: null, date: null, stage: null, ...printed }, targets, {
    id: null,
    date: null,
    ...citing,
  });
}
/** `RESOLVED 1`, or the status and the candidates. */
const told = ({ status, target: meant, candidates }: Choice): string =>
  [status, ...(meant ? [meant.id] : candidates.map(({ id }) => id))].join(' ');

const SOERING_TARGETS = [proceeding(9), decided(1, '1989-07-07', 'Soering v. the United Kingdom', { key: SOERING })];
const IRELAND = [
  proceeding(9),
  decided(1, '1978-01-18', 'Ireland v. the United Kingdom'),
  decided(2, '2018-03-20', 'Ireland v. the United Kingdom', { decisionKind: 'REVISION' }),
];
const PROKOPOVICH = [
  proceeding(9),
  decided(1, '2004-11-18', 'Prokopovich v. Russia', { key: 'ecli:ECLI:CE:ECHR:2004:1118JUD005825500' }),
  decided(2, '2004-01-08', 'Prokopovich v. Russia', { key: 'ecli:ECLI:CE:ECHR:2004:0108DEC005825500', ...admissible }),
];
const TOONEN = {
  keys: ['ccpr-comm:488/1992'],
  targets: [
    proceeding(9, 'ccpr-comm:488/1992'),
    decided(1, '1994-03-31', 'Toonen v. Australia', { decisionKind: 'VIEWS', respondents: ['AUS'] }),
  ],
};
const HATTON = [
  proceeding(9),
  decided(1, '2001-10-02', 'Hatton and Others v. the United Kingdom', { formation: 'CHAMBER' }),
  decided(2, '2003-07-08', 'Hatton and Others v. the United Kingdom', { formation: 'GRAND_CHAMBER' }),
];
const JAMES = target(1, { key: 'ecli:james', date: '1986-02-21', names: ['James and Others v. the United Kingdom'] });
const OTHER_98 = target(2, { key: 'ecli:other', date: '1986-02-24', names: ['Example v. Ruritania'] });
const COMPLAINT = [proceeding(9, 'ecsr:1/1998'), target(1, { key: 'ecsr:1/1998', date: '1999-09-09', names: ['International Commission of Jurists v. Portugal'], decisionKind: 'MERITS_REPORT' })]; // prettier-ignore

describe('the key of a document', () => {
  const one = target(1, { date: '1989-07-07', names: ['Soering v. the United Kingdom'] });
  it.each<[string, Case, string]>([
    ['decides by itself', { targets: [one] }, 'RESOLVED 1'],
    ['decides with the name and the year', { targets: [one], name: 'Soering v UK', date: '1989' }, 'RESOLVED 1'],
    ['decides over a day that is misprinted', { targets: [one], date: '1989-07-08' }, 'RESOLVED 1'],
    ['is contradicted by another year', { targets: [one], date: '1990-07-07' }, 'CONFLICT 1'],
    ['is contradicted by another name', { targets: [one], name: 'Golder v. the United Kingdom' }, 'CONFLICT 1'],
    ['decides where the record has no name', { targets: [target(1)], name: 'Golder v. the United Kingdom' }, 'RESOLVED 1'],
    ['decides where the name is none', { targets: [one], name: 'the Case' }, 'RESOLVED 1'],
    ['decides over the number beside it', { targets: [one, proceeding(9), decided(2, '1988-01-01', 'Soering')] }, 'RESOLVED 1'],
    ['of a later record is refused', { targets: [one], citing: { date: '1989-07-06' } }, 'UNRESOLVED'],
    ['of a record of the same day is not', { targets: [one], citing: { date: '1989-07-07' } }, 'RESOLVED 1'],
    ['of a record perhaps of the same day is not', { targets: [one], citing: { date: '1989' } }, 'RESOLVED 1'],
    ['of the text itself is refused', { targets: [one], citing: { id: 1 } }, 'UNRESOLVED'],
    ['of the text itself does not lead to another decision of its proceeding', { targets: [one, decided(2, '1988-01-01', 'Soering')], name: 'Soering', citing: { id: 1 } }, 'UNRESOLVED'],
    ['of a later record does not lead to an earlier decision of its proceeding', { targets: [one, decided(2, '1988-01-01', 'Soering')], name: 'Soering', citing: { date: '1989' } }, 'RESOLVED 1'],
    ['of a surely later record does not either', { targets: [one, decided(2, '1988-01-01', 'Soering')], name: 'Soering', citing: { date: '1988-12-31' } }, 'UNRESOLVED'],
    ['that no record has is told so', { targets: [] }, 'UNRESOLVED'],
  ])('%s', (_rule, given, expected) => expect(told(choose(given))).toBe(expected)); // prettier-ignore

  it('says what contradicts it', () => {
    expect(choose({ targets: [one], date: '1990-07-07' }).reason).toBe('Printed with the date 1990-07-07; the record is of 1989-07-07.'); // prettier-ignore
    expect(choose({ targets: [one], name: 'Golder' }).reason).toBe('Printed with the name "Golder"; the record is "Soering v. the United Kingdom".'); // prettier-ignore
  });
});

describe('a key that several records have, as a volume of Series A', () => {
  const both = [JAMES, OTHER_98];
  const volume = { keys: ['echr-a:98'] };
  it.each<[string, Case, string]>([
    ['is open alone', { ...volume, targets: both }, 'AMBIGUOUS 1 2'],
    ['is open with the year of both', { ...volume, targets: both, date: '1986' }, 'AMBIGUOUS 1 2'],
    ['is decided by the day', { ...volume, targets: both, date: '1986-02-24' }, 'RESOLVED 2'],
    ['is decided by the name', { ...volume, targets: both, name: 'James v. UK' }, 'RESOLVED 1'],
    ['is decided by the name where the day is misprinted', { ...volume, targets: both, name: 'James', date: '1986-02-22' }, 'RESOLVED 1'],
    ['is contradicted by a third name', { ...volume, targets: both, name: 'Lithgow v. UK' }, 'CONFLICT 1 2'],
    ['is contradicted by the day of one and the name of the other', { ...volume, targets: both, name: 'James', date: '1986-02-24' }, 'CONFLICT 2'],
    ['is decided by a second key', { keys: ['echr-a:98', 'echr-app:1/80'], targets: [{ ...JAMES, found: 2 }, OTHER_98] }, 'RESOLVED 1'],
    ['is open where the house has but one of them', { ...volume, targets: [JAMES] }, 'AMBIGUOUS 1'],
    ['is then decided by its name', { ...volume, targets: [JAMES], name: 'James' }, 'RESOLVED 1'],
    ['is then decided by its day, and not by its year', { ...volume, targets: [JAMES], date: '1986-02-21' }, 'RESOLVED 1'],
    ['is then open with its year', { ...volume, targets: [JAMES], date: '1986' }, 'AMBIGUOUS 1'],
    ['of one judgment decides', { keys: ['echr-a:161'], targets: [JAMES] }, 'RESOLVED 1'],
  ])('%s', (_rule, given, expected) => expect(told(choose(given))).toBe(expected)); // prettier-ignore
});

describe('the number of a proceeding', () => {
  it.each<[string, Case, string]>([
    ['alone means the proceeding', { targets: SOERING_TARGETS }, 'RESOLVED 9'],
    ['alone is open with several decisions', { targets: IRELAND }, 'AMBIGUOUS 1 2'],
    ['with the name of its only decision means that', { targets: SOERING_TARGETS, name: 'Soering v. UK' }, 'RESOLVED 1'],
    ['with the name that several bear is open', { targets: IRELAND, name: 'Ireland v. UK' }, 'AMBIGUOUS 1 2'],
    ['with a day means the decision of that day', { targets: IRELAND, date: '2018-03-20' }, 'RESOLVED 2'],
    ['with a year means the only decision of that year', { targets: IRELAND, date: '1978' }, 'RESOLVED 1'],
    ['with a year of two decisions is open', { targets: [proceeding(9), decided(1, '2001-01-01', 'A'), decided(2, '2001-05-05', 'A')], date: '2001' }, 'AMBIGUOUS 1 2'],
    ['with a stage means the decision of that stage', { targets: IRELAND, stage: 'REVISION' }, 'RESOLVED 2'],
    ['with a formation means the decision of that formation', { targets: HATTON, stage: 'GRAND_CHAMBER' }, 'RESOLVED 2'],
    ['with another name is contradicted', { targets: SOERING_TARGETS, name: 'Golder v. UK' }, 'CONFLICT 1'],
    ['with a name that none of several bears is contradicted', { targets: IRELAND, name: 'Golder v. UK' }, 'CONFLICT 1 2'],
    ['with a State that brought the case, in another language, is not', { targets: IRELAND, name: 'Irlande c. Royaume-Uni', otherNames: ['Ireland c. Royaume-Uni'], date: '1978-01-18' }, 'RESOLVED 1'],
    ['with a State that did not bring the case is', { targets: IRELAND, name: 'Chypre c. Royaume-Uni', otherNames: ['Cyprus c. Royaume-Uni'], date: '1978-01-18' }, 'CONFLICT 1 2'],
    ['with another day of the same year is contradicted', { targets: SOERING_TARGETS, date: '1989-06-07' }, 'CONFLICT 1'],
    ['with the name and the year of a judgment and a decision means the judgment', { targets: PROKOPOVICH, name: 'Prokopovich v. Russia', date: '2004' }, 'RESOLVED 1'],
    ['with the name of a judgment and a decision means the judgment', { targets: PROKOPOVICH, name: 'Prokopovich v. Russia' }, 'RESOLVED 1'],
    ['with the name of a decision and a judgment on just satisfaction is open', { targets: [proceeding(9), decided(1, '2011-12-13', 'Georgia v. Russia (II)', { key: 'ecli:ECLI:CE:ECHR:2011:1213DEC003826308', ...admissible }), decided(2, '2023-04-28', 'Georgia v. Russia (II)', { key: 'ecli:ECLI:CE:ECHR:2023:0428JUD003826308', decisionKind: 'REPARATIONS' })], name: 'Georgia v. Russia (II)' }, 'AMBIGUOUS 1 2'],
    ['with the name of a judgment on just satisfaction alone is open', { targets: [proceeding(9), decided(2, '2023-04-28', 'Georgia v. Russia (II)', { key: 'ecli:ECLI:CE:ECHR:2023:0428JUD003826308', decisionKind: 'REPARATIONS' })], name: 'Georgia v. Russia (II)' }, 'AMBIGUOUS 2'],
    ['with (dec.) means the decision', { targets: PROKOPOVICH, name: 'Prokopovich v. Russia', date: '2004', stage: 'DECISION' }, 'RESOLVED 2'],
    ['without a name is open between a judgment and a decision of the year', { targets: PROKOPOVICH, date: '2004' }, 'AMBIGUOUS 1 2'],
    ['of a communication with another day of the year and its name means the views', { ...TOONEN, name: 'Toonen v. Australia', date: '1994-04-04' }, 'RESOLVED 1'],
    ['of a communication with another day of the year and its State means the views', { ...TOONEN, name: 'Tonnen v. Australia', respondent: 'AUS', date: '1994-04-04' }, 'RESOLVED 1'],
    ['of a communication with another day of the year and no name is contradicted', { ...TOONEN, date: '1994-04-04' }, 'CONFLICT 1'],
    ['of a communication with another day of the year and another State is contradicted', { ...TOONEN, name: 'Toonen v. Austria', respondent: 'AUT', date: '1994-04-04' }, 'CONFLICT 1'],
    ['of a communication with another day of a year with two decisions is contradicted', { keys: ['ccpr-comm:488/1992'], targets: [...TOONEN.targets, decided(2, '1994-11-05', 'Toonen v. Australia', admissible)], name: 'Toonen v. Australia', date: '1994-04-04' }, 'CONFLICT 1 2'],
    ['of a communication with its stage and another day of a year with two decisions means that stage', { keys: ['ccpr-comm:488/1992'], targets: [...TOONEN.targets, decided(2, '1994-11-05', 'Toonen v. Australia', admissible)], name: 'Toonen v. Australia', date: '1994-04-04', stage: 'VIEWS' }, 'RESOLVED 1'],
    ['of a court with another day of the year and its name is contradicted', { targets: SOERING_TARGETS, keys: ['echr-app:14038/88'], name: 'Soering v. the United Kingdom', date: '1989-06-07' }, 'CONFLICT 1'],
    ['with a day before its judgment is contradicted', { targets: SOERING_TARGETS, date: '1985-06-07' }, 'CONFLICT 1'],
    ['with a year after its judgment means a decision that is not here', { targets: SOERING_TARGETS, date: '1995-06-07' }, 'UNRESOLVED'],
    ['with a day before its judgment and (dec.) means a decision that is not here', { targets: SOERING_TARGETS, date: '1988-11-10', stage: 'DECISION' }, 'UNRESOLVED'],
    ['with a day and decisions without one is open', { targets: [proceeding(9), decided(1, null, 'A')], date: '2001-01-01' }, 'AMBIGUOUS 1'],
    ['with a day that a judgment has means it, whatever its kind is called', { targets: SOERING_TARGETS, date: '1989-07-07', stage: 'DECISION' }, 'RESOLVED 1'],
    ['with a day of two decisions means that of the stage', { targets: [decided(1, '2001-01-01', 'A'), decided(2, '2001-01-01', 'A', admissible)], date: '2001-01-01', stage: 'DECISION' }, 'RESOLVED 2'],
    ['with a day of two decisions of another stage is open', { targets: [decided(1, '2001-01-01', 'A'), decided(2, '2001-01-01', 'A')], date: '2001-01-01', stage: 'DECISION' }, 'AMBIGUOUS 1 2'],
    ['without a decision means the proceeding', { targets: [proceeding(9)], name: 'A v. B' }, 'RESOLVED 9'],
    ['without a decision and with a day means nothing that is here', { targets: [proceeding(9)], date: '2001-01-01' }, 'UNRESOLVED'],
    ['without a decision and with a stage does not either', { targets: [proceeding(9)], stage: 'DECISION' }, 'UNRESOLVED'],
    ['of a case that is decided only later means the proceeding', { targets: SOERING_TARGETS, name: 'Soering', citing: { date: '1989-01-19' } }, 'RESOLVED 9'],
    ['passes over the decision that is later', { targets: IRELAND, name: 'Ireland', citing: { date: '2000-01-01' } }, 'RESOLVED 1'],
    ['alone passes over it too', { targets: IRELAND, citing: { date: '2000-01-01' } }, 'RESOLVED 9'],
  ])('%s', (_rule, given, expected) => expect(told(choose(given))).toBe(expected)); // prettier-ignore

  it('alone proposes the only decision', () => {
    expect(choose({ targets: SOERING_TARGETS }).candidates.map(({ id }) => id)).toEqual([1]);
  });
});

describe('no link is made where the words name what the house does not have', () => {
  const judgment = [proceeding(9), decided(1, '2003-05-08', 'Doe v. Ruritania')];
  it.each<[string, Case, string]>([
    ['a decision on admissibility, where there is the judgment', { targets: judgment, name: 'Doe', stage: 'DECISION' }, 'UNRESOLVED'],
    ['one of that year, where there is the judgment of that year', { targets: judgment, name: 'Doe', stage: 'DECISION', date: '2003' }, 'AMBIGUOUS 1'],
    ['just satisfaction, where there is the judgment', { targets: judgment, name: 'Doe', stage: 'JUST_SATISFACTION' }, 'UNRESOLVED'],
    ['views, where there is only the decision on admissibility', { targets: [proceeding(9), decided(1, '2003', 'Doe', admissible)], name: 'Doe', stage: 'VIEWS' }, 'UNRESOLVED'],
    ['the Grand Chamber, where there is the Chamber', { targets: HATTON.slice(0, 2), name: 'Hatton', stage: 'GRAND_CHAMBER' }, 'UNRESOLVED'],
    ['a judgment, where there is only a decision marked so in its ECLI', { targets: [proceeding(9), decided(1, '2001-05-03', 'Doe', { ...admissible, key: 'ecli:ECLI:CE:ECHR:2001:0503DEC000000988' })], name: 'Doe' }, 'AMBIGUOUS 1'],
    ['another ECLI of the case', { keys: ['ecli:ECLI:CE:ECHR:1988:1110DEC001403888', 'echr-app:9/88'], targets: SOERING_TARGETS, name: 'Soering' }, 'AMBIGUOUS 1'],
    ['another symbol of the communication', { keys: ['un:CCPR/C/50/D/488/1992', 'ccpr-comm:488/1992'], targets: [proceeding(9), decided(1, '1992-11-05', 'Toonen', { key: 'un:CCPR/C/46/D/488/1992' })], name: 'Toonen v. Australia' }, 'AMBIGUOUS 1'],
    ['another symbol with the year of the one that is here', { keys: ['un:CCPR/C/50/D/488/1992', 'ccpr-comm:488/1992'], targets: [proceeding(9), decided(1, '1992-11-05', 'Toonen', { key: 'un:CCPR/C/46/D/488/1992' })], date: '1992' }, 'AMBIGUOUS 1'],
    ['an admissibility decision on a complaint whose number is the key of the merits', { targets: COMPLAINT, stage: 'ADMISSIBILITY' }, 'UNRESOLVED'],
    ['one of another day of the same year', { targets: COMPLAINT, date: '1999-03-10' }, 'UNRESOLVED'],
  ])('%s', (_what, given, expected) => expect(told(choose(given))).toBe(expected)); // prettier-ignore

  it('but the day beside a misprinted symbol is enough, and a complaint alone means its decision', () => {
    const targets = [proceeding(9), decided(1, '1994-03-31', 'Toonen', { key: 'un:CCPR/C/50/D/488/1992' })];
    expect(told(choose({ keys: ['un:CCPR/C/51/D/488/1992'], targets, date: '1994-03-31' }))).toBe('RESOLVED 1');
    expect(told(choose({ targets: COMPLAINT }))).toBe('RESOLVED 1');
    expect(told(choose({ targets: COMPLAINT, date: '1999-09-09', stage: 'DECISION' }))).toBe('RESOLVED 1');
  });
});

describe('a decision that names its own proceeding', () => {
  const targets = [
    proceeding(9),
    decided(1, '2001-05-03', 'Doe v. Ruritania', admissible),
    decided(2, '2003-05-08', 'Doe v. Ruritania', { formation: 'GRAND_CHAMBER' }),
  ];
  const citing = { id: 2, date: '2003-05-08' };
  it.each<[string, Case, string]>([
    ['by number', { targets, citing }, 'UNRESOLVED'],
    ['by number and name', { targets, citing, name: 'Doe v. Ruritania' }, 'UNRESOLVED'],
    ['with its own day', { targets, citing, name: 'Doe', date: '2003-05-08' }, 'UNRESOLVED'],
    ['with its own formation', { targets, citing, name: 'Doe', stage: 'GRAND_CHAMBER' }, 'UNRESOLVED'],
    ['and means the earlier decision by its day', { targets, citing, date: '2001-05-03' }, 'RESOLVED 1'],
    ['and means the earlier decision by its stage', { targets, citing, stage: 'DECISION' }, 'RESOLVED 1'],
  ])('%s', (_how, given, expected) => expect(told(choose(given))).toBe(expected)); // prettier-ignore
});

describe('several joined numbers', () => {
  const numbers = [proceeding(8), proceeding(9)];
  it.each<[string, Case, string]>([
    ['mean the decision of them all', { targets: [...numbers, decided(1, '2001', 'Vrioni', { found: 2 }), decided(2, '2000', 'Vrioni')], name: 'Vrioni' }, 'RESOLVED 1'],
    ['without a name leave open what is meant', { targets: [...numbers, decided(1, '2001', 'Vrioni', { found: 2 })] }, 'AMBIGUOUS 1'],
    ['of two decisions are told apart by the name', { targets: [...numbers, decided(1, '2001', 'Vrioni'), decided(2, '2000', 'Doe')], name: 'Doe' }, 'RESOLVED 2'],
    ['without any decision mean none of the proceedings', { targets: numbers }, 'UNRESOLVED'],
  ])('%s', (_rule, given, expected) => expect(told(choose(given))).toBe(expected)); // prettier-ignore
});

describe('a mention of a name and a day, without a number that the house knows', () => {
  const onDay = (id: number, name: string, more: Partial<Target> = {}): Target =>
    target(id, { date: '1996-09-25', names: [name], viaDay: true, ...more });
  const day = [onDay(1, 'CASE OF BUCKLEY v. THE UNITED KINGDOM'), onDay(2, 'CASE OF DI MAURO v. ITALY')];
  const printed = { name: 'Buckley v. the United Kingdom', date: '1996-09-25' };

  it.each<[string, Case, string]>([
    ['means the one that bears the name', { ...printed, keys: ['name:Buckley'], targets: day }, 'RESOLVED 1'],
    ['may print a reporter that the record lacks', { ...printed, keys: ['echr-a:109'], targets: day }, 'RESOLVED 1'],
    ['is contradicted by a number that the record has not', { ...printed, keys: ['echr-app:1/11'], targets: day }, 'CONFLICT 1'],
    ['means none without the name', { ...printed, name: 'Smith v. Italy', keys: ['name:Smith'], targets: day }, 'UNRESOLVED'],
    [
      'means none of a text that is earlier',
      { ...printed, keys: ['name:Buckley'], targets: day, citing: { date: '1990' } },
      'UNRESOLVED',
    ],
    [
      'is open between two of one name',
      { ...printed, keys: ['name:Buckley'], targets: [...day, onDay(3, 'Buckley v. the United Kingdom')] },
      'AMBIGUOUS 1 3',
    ],
    [
      'is decided by its key where that is known',
      {
        ...printed,
        keys: ['echr-a:109'],
        targets: [...day, target(4, { date: '1996-09-25', names: ['Buckley v. the United Kingdom'] })],
      },
      'RESOLVED 4',
    ],
  ])('%s', (_what, mention, expected) => {
    expect(told(choose(mention))).toBe(expected);
  });
});

describe('a respondent that is printed', () => {
  const soering = target(1, { date: '1989-07-07', names: ['Soering v. the United Kingdom'], respondents: ['GBR'] });
  const printed = { name: 'Soering v. Germany', keys: ['echr-a:161'] };

  it.each<[string, Case, string]>([
    [
      'and is another State than that of the record contradicts its key',
      { ...printed, respondent: 'DEU', targets: [soering] },
      'CONFLICT 1',
    ],
    ['and is the State of the record agrees with it', { ...printed, respondent: 'GBR', targets: [soering] }, 'RESOLVED 1'],
    ['in no plain words says nothing', { ...printed, respondent: null, targets: [soering] }, 'RESOLVED 1'],
    [
      'says nothing of a record without one',
      { ...printed, respondent: 'DEU', targets: [{ ...soering, respondents: [] }] },
      'RESOLVED 1',
    ],
    [
      'under the code of a State that it continues agrees',
      { ...printed, respondent: 'RUS', targets: [{ ...soering, respondents: ['SUN'] }] },
      'RESOLVED 1',
    ],
    [
      'contradicts the number of a proceeding too',
      {
        name: 'Soering v. Germany',
        date: '1989-07-07',
        respondent: 'DEU',
        targets: [proceeding(9), { ...soering, viaProceeding: true }],
      },
      'CONFLICT 1',
    ],
  ])('%s', (_what, mention, expected) => {
    expect(told(choose(mention))).toBe(expected);
  });

  it('is named in the reason', () => {
    expect(choose({ ...printed, respondent: 'DEU', targets: [soering] }).reason).toBe(
      'Printed as against DEU; the record is against GBR.',
    );
  });
});

describe('what differs', () => {
  it('is told of a link', () => {
    const { reason } = choose({ ...TOONEN, name: 'Toonen v. Australia', date: '1994-04-04' });
    expect(reason).toBe('Printed with the date 1994-04-04; the record is of 1994-03-31.');
    const one = target(1, { date: '1989-07-07', names: ['Soering v. the United Kingdom'] });
    expect(choose({ targets: [one], date: '1989-07-08' }).reason).toBe('Printed with the date 1989-07-08; the record is of 1989-07-07.'); // prettier-ignore
    expect(choose({ targets: [one], date: '1989' }).reason).toBeNull();
  });
});
