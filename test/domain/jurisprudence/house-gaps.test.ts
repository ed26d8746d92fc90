/** What the house does not cover, told from what it holds. */
import { type GapFacts, tellGaps } from '../../../src/domain/jurisprudence/house-gaps';
import type { ListedStandards, Standing } from '../../../src/domain/standards/list-standards';

const QUESTION = { mechanism: { id: 1, slug: 'iacthr' }, state: 2, code: 'MEX', on: '2014-01-24', rights: null };
const NOTHING: GapFacts = { bodies: [], told: [], followUps: 1, served: [] };
const BODY = {
  slug: 'ccpr',
  ordersMeasures: false,
  hearsComplaints: true,
  from: '1977-01-01',
  until: '2016-05-07',
  missing: [],
  measures: false,
};

function standards(standings: readonly Standing[]): ListedStandards {
  const box = { region: 'GLOBAL', binding: [], notAccepted: [], notKnown: standings };
  return { state: 2, on: QUESTION.on, systems: [box], otherTreaties: [], nonBinding: [] };
}

/** The sentences on one kind of gap. */
function sentences(kind: string, facts: Partial<GapFacts>, standings: readonly Standing[] = []): string[] {
  const gaps = tellGaps(QUESTION, { ...NOTHING, ...facts }, standards(standings), { total: 3, filter: { respondents: ['MEX'] } });
  return gaps.filter((gap) => gap.kind === kind).map(({ count, sentence }) => `${count}: ${sentence}`);
}

describe('the gaps of the house', () => {
  it('tell how many tables of acts end before the day, and what is not known', () => {
    const of = (bound: boolean | null, knownUntil: string | null): Standing => ({ region: 'GLOBAL', bound, knownUntil });
    const standings = [of(true, '2013-12-31'), of(null, '2012'), of(true, '2020-01-01'), of(null, null)];
    expect(sentences('ACTS', {}, standings)).toEqual([expect.stringMatching(/^2: Of 4 treaties .* in 2 .* the earliest 2012:/)]);
    expect(sentences('STANDING', {}, standings)).toEqual([
      '2: Of 2 treaties it is not known whether they bind the State on 2014-01-24.',
    ]);
    expect(sentences('ACTS', {}, [of(true, '2020')])).toEqual([]);
  });

  it('tell of bodies without decisions, and of years between those that are held', () => {
    const bodies = [
      { ...BODY, missing: [1990, 2003] },
      { ...BODY, slug: 'ced', from: null, until: null },
      { ...BODY, slug: 'upr', hearsComplaints: false, from: null, until: null },
    ];
    expect(sentences('DECISIONS', { bodies })).toEqual([
      expect.stringMatching(/^1: The house holds no dated decision of 1 body .*: ced\.$/),
      expect.stringMatching(
        /^2: Decisions of ccpr are held from 1977-01-01 to 2016-05-07, and none of 2 years between: 1990, 2003;/,
      ),
    ]);
  });

  it('tell which bodies order measures and have none here, the asking one too', () => {
    const [own, other] = [{ ...BODY, slug: 'iacthr', ordersMeasures: true }, { ...BODY, slug: 'icj', ordersMeasures: true, measures: true }]; // prettier-ignore
    expect(sentences('MEASURES', { bodies: [BODY, own, other] })).toEqual([
      expect.stringMatching(/^1: Of 2 bodies .* of 1: iacthr\. Among these is iacthr itself\.$/),
    ]);
    expect(sentences('MEASURES', { bodies: [other] })).toEqual([]);
  });

  it('tell of rights, recommendations and follow-ups, and are silent where nothing is missing', () => {
    expect(sentences('RIGHTS', {})).toEqual(['3: Of 3 decisions on MEX it is not known which rights they are on.']);
    expect(
      sentences('CONCORDANCE', { served: [{ right: 'life', regions: ['GLOBAL', 'EUROPE', 'AMERICAS', 'AFRICA'] }] }),
    ).toEqual([expect.stringMatching(/^3: No provision of ASEAN, ARAB, OIC is known to serve life/)]);
    expect(sentences('RECOMMENDATIONS', {})).toEqual(['0: The house holds no dated recommendation to MEX of any mechanism.']);
    expect(sentences('RECOMMENDATIONS', { told: [['upr', '2009', '2013-10']] })).toEqual([
      expect.stringMatching(/^1: Recommendations to MEX are held of 1 mechanism: upr from 2009 to 2013-10;/),
    ]);
    expect(sentences('FOLLOW_UPS', {})).toEqual([]);
    expect(sentences('FOLLOW_UPS', { followUps: 0 })).toHaveLength(1);
  });
});
