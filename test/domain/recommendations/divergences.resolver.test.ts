/** Where results for one State differ: listed with their records, most evidence first, never judged. */
import { type Answer, type Ask, type House, type Write, onlyError, openHouse, pluck, savedOperation } from '../../ask';
import { aCrossReference, aDecision, aFinding, aProceeding, aRecommendation, hide, idOf } from '../../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const { text: DIVERGENCES } = savedOperation('Divergences');

async function divergencesOf(state: string, ask: Ask, more: object = {}): Promise<Answer['data']> {
  const { data, errors } = await ask(DIVERGENCES, { state, ...more });
  expect(errors).toEqual([]);
  return data.divergences;
}

/** A decision of a body on Tuvalu, of which the catalogue has none, with a finding. */
async function aFound(
  write: Write,
  body: string,
  date: string,
  provision: string,
  outcome: string,
  respondent = '',
): Promise<number> {
  const id = await aDecision(write, { name: `${body} ${date}` }, { mechanism_id: await idOf(write, 'Mechanism', body), date });
  await write('INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)', [id, await idOf(write, 'State', 'TUV')]);
  await aFinding(write, { decision_id: id, provision, outcome, respondent });
  return id;
}

describe('findings that part', () => {
  it('stand by right with the bodies side by side, and the decisions nearest in time', async () => {
    await house.pretend(async (ask, write) => {
      await aFound(write, 'ccpr', '2001-01-01', 'iccpr:6', 'VIOLATION');
      await aFound(write, 'ccpr', '2010-01-01', 'iccpr:6', 'VIOLATION');
      await aFound(write, 'ecthr', '2012', 'echr:2', 'NO_VIOLATION');
      await aFound(write, 'ecthr', '2013-05', 'echr:2', 'INADMISSIBLE');
      await aFound(write, 'ecthr', '2014', 'echr:2', 'VIOLATION', 'FRA');
      const { findingsTotal, findings } = await divergencesOf('tuv', ask);
      expect(findingsTotal).toBe(1);
      expect(findings[0]).toMatchObject({
        right: { slug: 'life' },
        sides: [
          { mechanism: { slug: 'ccpr' }, violations: 2, noViolations: 0, inadmissible: 0, notFound: [] },
          { mechanism: { slug: 'ecthr' }, violations: 0, noViolations: 1, inadmissible: 1, found: [] },
        ],
        decisionsFilter: { respondents: ['TUV'], finding: { rights: ['life'] } },
      });
      expect(findings[0].pairs[0]).toMatchObject({ link: 'NEAR_IN_TIME', yearsApart: 2, found: { name: 'ccpr 2010-01-01' }, notFound: { name: 'ecthr 2012' } }); // prettier-ignore
      expect(findings[0].pairs).toHaveLength(3);
    });
  });

  it('are none where one body alone found, or where all found the same', async () => {
    await house.pretend(async (ask, write) => {
      await aFound(write, 'ccpr', '2001-01-01', 'iccpr:6', 'VIOLATION');
      await aFound(write, 'ccpr', '2002-01-01', 'iccpr:6', 'NO_VIOLATION');
      await aFound(write, 'ecthr', '2012', 'echr:2', 'VIOLATION');
      expect((await divergencesOf('TUV', ask)).findings).toMatchObject([{ right: { slug: 'life' }, sides: [{ mechanism: { slug: 'ccpr' } }, {}] }]); // prettier-ignore
      await write(`DELETE FROM finding WHERE outcome = 'NO_VIOLATION' AND decision_id IN (SELECT id FROM decision WHERE name = 'ccpr 2002-01-01')`); // prettier-ignore
      expect((await divergencesOf('TUV', ask)).findingsTotal).toBe(0);
    });
  });

  it('put linked decisions first: of one proceeding, then with a link between them', async () => {
    await house.pretend(async (ask, write) => {
      const [asked, denied] = [await aFound(write, 'ccpr', '2001', 'iccpr:7', 'VIOLATION'), await aFound(write, 'ecthr', '1991', 'echr:3', 'NO_VIOLATION')]; // prettier-ignore
      await aFound(write, 'ecthr', '2001', 'echr:3', 'NO_VIOLATION');
      await aCrossReference(write, { citing_id: asked, cited_id: denied, relation: 'DEPARTS_FROM' });
      const [held, refused] = [await aFound(write, 'ccpr', '1980', 'iccpr:6', 'VIOLATION'), await aFound(write, 'ecthr', '1999', 'echr:2', 'INADMISSIBLE')]; // prettier-ignore
      const proceeding = await aProceeding(write, { record_id: held });
      await write('INSERT INTO record_proceeding (record_id, proceeding_id) VALUES ($1, $2)', [refused, proceeding]);
      const { findings, references, referencesTotal } = await divergencesOf('TUV', ask);
      expect(pluck(findings, 'right.slug')[0]).toBe('life');
      expect(findings[0].pairs[0]).toMatchObject({ link: 'SAME_PROCEEDING', yearsApart: 19 });
      const second = (findings as { pairs: { link: string; yearsApart: number }[] }[]).find(({ pairs }) => pairs[0]?.link === 'CROSS_REFERENCE'); // prettier-ignore
      expect(second?.pairs.map(({ link, yearsApart }) => [link, yearsApart])).toEqual([['CROSS_REFERENCE', 10], ['NEAR_IN_TIME', 0]]); // prettier-ignore
      expect([referencesTotal, references[0].relation]).toEqual([1, 'DEPARTS_FROM']);
    });
  });
});

describe('answers that part', () => {
  it('stand by right and cycle, and by message where recommendations say the same', async () => {
    await house.pretend(async (ask, write) => {
      const [tuvalu, life] = [await idOf(write, 'State', 'TUV'), await idOf(write, 'Subject', 'life')];
      const make = (response: string | null, cycle: number): Promise<number> => aRecommendation(write, { states: [tuvalu], subjects: [life], response, cycle }, { date: `200${cycle}` }); // prettier-ignore
      const [yes, no] = [await make('SUPPORTED', 1), await make('NOTED', 1)];
      await make('SUPPORTED', 2);
      await make(null, 2);
      const [cluster = []] = await write('INSERT INTO cluster (state_id) VALUES ($1) RETURNING id', [tuvalu]);
      for (const member of [yes, no])
        await write('INSERT INTO cluster_member (cluster_id, record_id) VALUES ($1, $2)', [cluster[0], member]);
      const { answers, answersTotal, messages, messagesTotal } = await divergencesOf('TUV', ask);
      expect([answersTotal, messagesTotal]).toEqual([1, 1]);
      expect(answers[0]).toMatchObject({ right: { slug: 'life' }, cycle: 1, supportedTotal: 1, notedTotal: 1 });
      expect(messages[0]).toMatchObject({ supportedTotal: 1, notedTotal: 1, supported: [{ text: expect.any(String) }] });
      const { data } = await ask('query ($f: RecommendationFilter) { recommendations(filter: $f) { totalCount } }', { f: answers[0].recommendationsFilter }); // prettier-ignore
      expect(data.recommendations.totalCount).toBe(2);
      await hide(write, no);
      expect(await divergencesOf('TUV', ask)).toMatchObject({ answersTotal: 0, messagesTotal: 0 });
    });
  });
});

describe('divergences', () => {
  it('show nothing of what is hidden', async () => {
    await house.pretend(async (ask, write) => {
      const [found, notFound] = [await aFound(write, 'ccpr', '2001', 'iccpr:6', 'VIOLATION'), await aFound(write, 'ecthr', '2001', 'echr:2', 'NO_VIOLATION')]; // prettier-ignore
      await aCrossReference(write, { citing_id: found, cited_id: notFound, relation: 'DISTINGUISHES' });
      expect(await divergencesOf('TUV', ask)).toMatchObject({ findingsTotal: 1, referencesTotal: 1 });
      await hide(write, notFound);
      expect(await divergencesOf('TUV', ask)).toMatchObject({ findingsTotal: 0, referencesTotal: 0 });
    });
  });

  it('are bounded, with their totals', async () => {
    const [all, one] = [await divergencesOf('SWE', house.ask), await divergencesOf('SWE', house.ask, { first: 1 })];
    expect(all.findingsTotal).toBeGreaterThan(0);
    expect(one.notComparable.total).toBe(
      (await house.ask('{ decisions(filter: { respondents: ["SWE"], finding: null }) { totalCount } }')).data.decisions
        .totalCount,
    );
    expect([one.findingsTotal, one.findings]).toEqual([all.findingsTotal, [all.findings[0]]]);
  });

  it('are turned page by page until every row was shown once', async () => {
    await house.pretend(async (ask, write) => {
      for (const [one, other] of [
        ['iccpr:6', 'echr:2'],
        ['iccpr:7', 'echr:3'],
        ['iccpr:9', 'echr:5'],
      ] as const) {
        await aFound(write, 'ccpr', '2001', one, 'VIOLATION');
        await aFound(write, 'ecthr', '2001', other, 'NO_VIOLATION');
      }
      const all = await divergencesOf('TUV', ask, { first: 50 });
      expect(all.pageInfo).toEqual({ hasNextPage: false, endCursor: expect.any(String) });
      const rights: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await divergencesOf('TUV', ask, { first: 2, after });
        expect(page.findingsTotal).toBe(all.findingsTotal);
        rights.push(...pluck(page.findings, 'right.slug'));
        [after, more] = [page.pageInfo.endCursor as string, page.pageInfo.hasNextPage as boolean];
      }
      expect(rights).toEqual(pluck(all.findings, 'right.slug'));
      expect(rights.length).toBeGreaterThan(2);
      const cursor = all.pageInfo.endCursor as string;
      expect(await divergencesOf('TUV', ask, { after: cursor })).toMatchObject({ findings: [], pageInfo: { endCursor: null } });
      expect(onlyError(await ask(DIVERGENCES, { state: 'FIN', after: cursor }))).toMatch(/is not a cursor of this list/);
    });
  });

  it('refuse an unknown State and a number out of bounds', async () => {
    expect(onlyError(await house.ask(DIVERGENCES, { state: 'MEC' }))).toMatch(/No State has the code "MEC"/);
    expect(onlyError(await house.ask(DIVERGENCES, { state: 'MEX', first: 0 }))).toMatch(/`first` is 0: it must be 1 to 50/);
  });
});
