/** Filters as a caller gives them: values, ranges, absence, and business keys that must exist. */
import { type House, onlyError, openHouse, pluck } from '../ask';
import { aDecision, aParticipation, aState, anInstrument, hide, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

async function codes(filter: string): Promise<string[]> {
  const { data, errors } = await house.ask(`{ states(first: 100, orderBy: CODE, filter: ${filter}) { nodes { code } } }`);
  expect(errors).toEqual([]);
  return pluck(data.states.nodes, 'code');
}

describe('a filter by value', () => {
  it('takes one value or several, and all conditions must hold', async () => {
    expect(await codes('{ code: "MEX" }')).toEqual(['MEX']);
    expect(await codes('{ code: ["MEX", "FRA"] }')).toEqual(['FRA', 'MEX']);
    expect(await codes('{ code: ["MEX", "FRA"], region: ["Europe"] }')).toEqual(['FRA']);
    expect(await codes('{ stateKind: [HISTORIC], code: ["SUN", "MEX"] }')).toEqual(['SUN']);
    expect(await codes('{ stateKind: HISTORIC, region: "Oceania" }')).toEqual([]);
  });

  it('takes null for absent, and a condition left out for none', async () => {
    const { data } = await house.ask(
      `query ($left: [String!]) {
        absent: states(filter: { region: null }) { totalCount nodes { region } }
        all: states { totalCount }
        empty: states(filter: {}) { totalCount }
        leftOut: states(filter: { region: $left }) { totalCount }
      }`,
    );
    expect(data.absent.totalCount).toBeGreaterThan(0);
    expect(new Set(pluck(data.absent.nodes, 'region'))).toEqual(new Set(['null']));
    expect(data.absent.totalCount).toBeLessThan(data.all.totalCount as number);
    expect(data.empty).toEqual(data.all);
    expect(data.leftOut).toEqual(data.all);
  });

  it.each([
    ['{ states(filter: { region: [] }) { totalCount } }', 'region'],
    ['{ states(filter: { code: [] }) { totalCount } }', 'code'],
    ['{ decisions(filter: { mechanism: [] }) { totalCount } }', 'mechanism'],
    ['{ decisions(filter: { onRights: [] }) { totalCount } }', 'onRights'],
    ['{ decisions(filter: { respondents: [] }) { totalCount } }', 'respondents'],
  ])('refuses an empty list, which nothing meets: %s', async (query, field) => {
    expect(onlyError(await house.ask(query))).toBe(
      `\`${field}\` is an empty list, which nothing meets: give at least one value, null for what has none, or leave it out.`,
    );
  });

  it('refuses an empty list within a condition', async () => {
    for (const part of ['outcome', 'respondent', 'rights', 'provision'])
      expect(onlyError(await house.ask(`{ decisions(filter: { finding: { ${part}: [] } }) { totalCount } }`))).toBe(
        `\`finding.${part}\` is an empty list, which nothing meets: give at least one value, or leave it out.`,
      );
  });

  it('takes true, false and null of a property that may be unknown', async () => {
    await house.pretend(async (ask, write) => {
      for (const [slug, binding] of [['q-yes', true], ['q-no', false], ['q-unknown', null]] as const) await anInstrument(write, { slug, is_binding: binding }); // prettier-ignore
      for (const [value, slug] of [
        ['true', 'q-yes'],
        ['false', 'q-no'],
        ['null', 'q-unknown'],
      ] as const) {
        const { data } = await ask(
          `{ instruments(filter: { isBinding: ${value}, slug: ["q-yes", "q-no", "q-unknown"] }) { nodes { slug } } }`,
        );
        expect(pluck(data.instruments.nodes, 'slug')).toEqual([slug]);
      }
    });
  });

  it('takes a span of numbers, both ends included', async () => {
    await house.pretend(async (ask, write) => {
      await write(
        "INSERT INTO import_run (source_id, format, state, started_at, rows_read, created, updated, unchanged, refused) SELECT id, 'test', 'FINISHED', now(), 3, 0, 0, 0, 3 FROM source LIMIT 1",
      );
      for (const row of [1, 2, 3])
        await write(
          "INSERT INTO refusal (run_id, file, row, reason, printed) SELECT max(id), 'test.csv', $1, 'test', 'test' FROM import_run",
          [row],
        );
      for (const [span, rows] of [
        ['{ from: 2 }', ['2', '3']],
        ['{ until: 2 }', ['1', '2']],
        ['{ from: 2, until: 2 }', ['2']],
        ['{ from: null, until: 1 }', ['1']],
        ['{}', ['1', '2', '3']],
      ] as const) {
        const { data } = await ask(`{ refusals(filter: { file: "test.csv", row: ${span} }) { nodes { row } } }`);
        expect(pluck(data.refusals.nodes, 'row')).toEqual(rows);
      }
      expect(onlyError(await ask('{ refusals(filter: { row: { from: 3, until: 2 } }) { totalCount } }'))).toMatch(
        /`from` 3 is after `until` 2/,
      );
    });
  });
});

describe('a filter by days', () => {
  const DATES = [null, '1976', '1976-03', '1976-03-23', '1977-01-01'];

  it.each<[string, readonly string[]]>([
    ['{ from: "1976-03-23", until: "1976-03-23" }', ['1976', '1976-03', '1976-03-23']],
    ['{ from: "1976-04" }', ['1976', '1977-01-01']],
    ['{ until: "1976-02" }', ['1976']],
    ['{ from: "1976", until: "1976" }', ['1976', '1976-03', '1976-03-23']],
    ['{ from: "1976-03-24" }', ['1976', '1976-03', '1977-01-01']],
    ['{ until: "1976-03-01" }', ['1976', '1976-03']],
    ['{ from: "1977" }', ['1977-01-01']],
    ['{ until: null, from: "1977-01-02" }', []],
    ['{}', ['null', '1976', '1976-03', '1976-03-23', '1977-01-01']],
    ['null', ['null']],
  ])('%s finds what may lie inside: %p', async (span, dates) => {
    await house.pretend(async (ask, write) => {
      const state = await aState(write);
      for (const date of DATES) await aParticipation(write, { state_id: state, date });
      const { data, errors } = await ask(`{ participations(filter: { state: "QQQ", date: ${span} }) { nodes { date } } }`);
      expect(errors).toEqual([]);
      expect(pluck(data.participations.nodes, 'date').sort()).toEqual([...dates].sort());
    });
  });

  it('refuses a span that ends before it begins, but not a year and a day inside it', async () => {
    for (const span of [
      '{ from: "2015", until: "2014" }',
      '{ from: "2014-02-02", until: "2014-02-01" }',
      '{ from: "2014-03", until: "2014-02" }',
    ]) {
      expect(onlyError(await house.ask(`{ participations(filter: { date: ${span} }) { totalCount } }`))).toMatch(
        /`from` 201.* is after `until` 201.*: give a span/,
      );
    }
    expect(
      (await house.ask('{ participations(filter: { date: { from: "2014", until: "2014-01-01" } }) { totalCount } }')).errors,
    ).toEqual([]);
  });

  it('refuses a day that does not exist, as a literal and as a variable', async () => {
    await expect(house.ask('{ participations(filter: { date: { from: "2023-02-30" } }) { totalCount } }')).rejects.toThrow(
      /"2023-02-30" is not a PartialDate: write a day that exists/,
    );
    const { errors } = await house.ask(
      'query ($from: PartialDate) { participations(filter: { date: { from: $from } }) { totalCount } }',
      { from: '2023-02-30' },
    );
    expect(errors[0]?.message).toMatch(/"2023-02-30" is not a PartialDate/);
  });
});

describe('a filter by business key', () => {
  it('finds by the key of the record pointed at, whatever its case', async () => {
    const { data } = await house.ask(
      '{ a: participations(filter: { state: "mex" }) { totalCount } b: participations(filter: { state: [" MEX ", "MEX"] }) { totalCount } }',
    );
    expect(data.a.totalCount).toBeGreaterThan(50);
    expect(data.a).toEqual(data.b);
  });

  it('finds by the key of the noun itself, whatever its case', async () => {
    const { data } = await house.ask(
      '{ instruments(filter: { slug: "ICCPR" }) { nodes { slug } } states(filter: { code: "mex" }) { nodes { code } } }',
    );
    expect([data.instruments.nodes, data.states.nodes]).toEqual([[{ slug: 'iccpr' }], [{ code: 'MEX' }]]);
  });

  it.each([
    ['participations(filter: { state: "MEXX" }) { nodes { key } }', /No State has the code "MEXX"\. Some that exist: .*MEX/],
    ['participations(filter: { state: "MEXX" }) { totalCount }', /"MEXX".*MEX/],
    ['participations(filter: { state: ["MEX", "MXX"] }) { nodes { key } }', /No State has the code "MXX"\./],
    ['participations(filter: { state: ["MEX", "MXX"] }) { totalCount }', /No State has the code "MXX"\./],
    ['participations(filter: { state: ["MXX", "MEX", "ZZQ"] }) { totalCount nodes { key } }', /"MXX", "ZZQ"/],
    [
      'participations(filter: { state: "MEX", instrument: "icpr" }) { nodes { key } }',
      /No Instrument has the slug "icpr"\. Some that exist: .*iccpr/,
    ],
    [
      'participations(filter: { state: "MEX", instrument: "echr", against: "NOP" }) { nodes { key } }',
      /No State has the code "NOP"/,
    ],
    ['participations(filter: { state: "NOP", act: NO_ACTION }) { nodes { key } }', /"NOP"/],
    ['parallels(filter: { right: "lief" }) { nodes { key } }', /No Subject has the slug "lief"\. Some that exist: .*life/],
    [
      'mechanisms(filter: { organisation: "coee" }) { nodes { key } }',
      /No Mechanism has the slug "coee"\. Some that exist: .*coe/,
    ],
    [
      'provisions(filter: { parent: "iccpr:999" }) { nodes { key } }',
      /No Provision has the citation "iccpr:999"\. Some that exist: .*iccpr:/,
    ],
    [
      'importRuns(filter: { source: "catalog" }) { totalCount }',
      /No Source has the slug "catalog"\. Some that exist: .*catalogue/,
    ],
    ['instruments(filter: { slug: "icpr" }) { nodes { slug } }', /No Instrument has the slug "icpr"\. Some that exist: .*iccpr/],
    ['states(filter: { code: ["MEX", "MXX"] }) { totalCount }', /No State has the code "MXX"/],
    ['state(code: "FRA") { participations(filter: { instrument: "icpr" }) { totalCount } }', /No Instrument has the slug "icpr"/],
    [
      'instrument(slug: "echr") { participations(filter: { state: ["FRA", "FRX"] }) { nodes { key } } }',
      /No State has the code "FRX"/,
    ],
    ['instrument(slug: "icpr") { slug }', /No Instrument has the slug "icpr"\. Some that exist: .*iccpr/],
    ['state(code: "") { code }', /^The code of a State is empty\. Some that exist: /],
  ])('that does not exist is told, never an empty list: %s', async (question, says) => {
    const answer = await house.ask(`{ ${question} }`);
    expect(onlyError(answer)).toMatch(says);
  });

  it('of which many do not exist are not all told', async () => {
    const codes = Array.from({ length: 1000 }, (_none, at) => `X${at}`);
    const message = onlyError(await house.ask('query ($codes: [String!]) { states(filter: { code: $codes }) { totalCount } }', { codes })); // prettier-ignore
    expect(message).toMatch(/^No State has the code "X0", .*"X19" and 980 more\. Some that exist: /);
  });

  it('that exists and is in no row gives an empty list without an error', async () => {
    const { data, errors } = await house.ask(
      '{ participations(filter: { state: "MEX", instrument: "echr" }) { totalCount nodes { key } } }',
    );
    expect(errors).toEqual([]);
    expect(data.participations).toEqual({ totalCount: 0, nodes: [] });
  });

  it.each([
    ['decisions(filter: { respondents: ["YUG"] }) { nodes { key } }', /"YUG", which has ended: ask for what followed, .*SCG/],
    ['decisions(filter: { respondents: "yug" }) { totalCount }', /"YUG", which has ended/],
    ['decisions(filter: { respondents: ["CSK", "DDR"] }) { nodes { key } }', /"(CSK|DDR)", "(CSK|DDR)", .* CZE, SVK, DEU\./],
    [
      'mechanism(slug: "ecthr") { decisions(filter: { respondents: ["YUG"] }) { totalCount } }',
      /Nothing here has the State "YUG"/,
    ],
    ['decisions(filter: { finding: { respondent: ["YUG"] } }) { totalCount }', /"YUG", which has ended/],
    [
      'recommendations(filter: { addressees: ["SUN"] }) { nodes { key } }',
      /"SUN", which has ended: ask for what followed, RUS\./,
    ],
    ['participations(filter: { against: "VDR" }) { totalCount }', /"VDR", which has ended: ask for what followed, VNM\./],
  ])('of what ended and is in no row names what followed it: %s', async (question, says) => {
    expect(onlyError(await house.ask(`{ ${question} }`))).toMatch(says);
  });

  it.each([
    ['what lasts', '{ respondents: ["YUG", "SRB"] }'],
    ['nothing, where they are left out', '{ notRespondents: ["YUG"] }'],
    ['a row under another condition', '{ respondents: ["SCG"], mechanism: "iacthr" }'],
  ])('of what ended are taken beside %s', async (_what, filter) => {
    expect((await house.ask(`{ decisions(filter: ${filter}) { totalCount } }`)).errors).toEqual([]);
  });

  it('of what ended are taken where records of another kind are on it', async () => {
    const { data, errors } = await house.ask('{ recommendations(filter: { addressees: "SCG" }) { totalCount } }');
    expect([data.recommendations.totalCount, errors]).toEqual([0, []]);
  });

  it.each([
    ['state(code: "Germany") { code }', 'DEU'],
    ['state(code: "uk") { code }', 'GBR'],
    ['state(code: "CH") { code }', 'CHE'],
    ['decisions(filter: { respondents: ["Suiza"] }) { totalCount }', 'CHE'],
    ['mechanism(slug: "European Court of Human Rights") { slug }', 'ecthr'],
    ['instrument(slug: "European Convention on Human Rights") { slug }', 'echr'],
    ['citationGaps(right: "Right to life") { gaps { oneCitesOther } }', 'life'],
  ])('by which another name is given is proposed first: %s', async (question, key) => {
    expect(onlyError(await house.ask(`{ ${question} }`))).toMatch(new RegExp(`Some that exist: ${key}, `));
  });

  it.each([
    ['state(code: " ") { code }', 'The code of a State is empty. Some that exist: ABW, '],
    ['decisions(filter: { mechanism: [""] }) { totalCount }', 'The slug of a Mechanism is empty. Some that exist: acerwc, '],
  ])('is asked for where it is empty: %s', async (question, says) => {
    expect(onlyError(await house.ask(`{ ${question} }`))).toContain(says);
  });

  it('of what ended is in no row that the caller may see', async () => {
    const question = '{ decisions(filter: { respondents: "YUG" }) { totalCount } }';
    await house.pretend(async (ask, write) => {
      const decision = await aDecision(write);
      await write(`INSERT INTO record_state (record_id, state_id) VALUES ($1, $2)`, [
        decision,
        await idOf(write, 'State', 'YUG'),
      ]);
      expect((await ask(question)).data.decisions).toEqual({ totalCount: 1 });
      await hide(write, decision);
      expect(onlyError(await ask(question))).toBe(onlyError(await house.ask(question)));
    });
  });

  it('proposes nothing that the caller may not see, and takes a hidden one for none', async () => {
    await house.pretend(async (ask, write) => {
      await hide(write, await idOf(write, 'Instrument', 'iccpr'));
      const message = onlyError(await ask('{ participations(filter: { instrument: ["echr", "iccpr"] }) { totalCount } }'));
      expect(message).toMatch(/^No Instrument has the slug "iccpr"\. Some that exist: /);
      expect(message.replace('"iccpr"', '')).not.toMatch(/ iccpr[,.]/);
    });
  });

  it('takes null for rows that point at nothing that the caller may see', async () => {
    const question = '{ instruments(filter: { parent: null, slug: "echr-p1" }) { nodes { slug parent { slug } } } }';
    expect((await house.ask(question)).data.instruments.nodes).toEqual([]);
    await house.pretend(async (ask, write) => {
      await hide(write, await idOf(write, 'Instrument', 'echr'));
      expect((await ask(question)).data.instruments.nodes).toEqual([{ slug: 'echr-p1', parent: null }]);
    });
  });

  it('needs no statement of its own when it exists', async () => {
    expect(
      (await house.ask('{ participations(filter: { state: ["MEX", "FRA"], instrument: "iccpr" }) { nodes { key } } }'))
        .statements,
    ).toBe(1);
    expect(
      (await house.ask('{ participations(filter: { state: ["MEX", "FRA"], instrument: "iccpr" }) { totalCount } }')).statements,
    ).toBe(1);
  });
});

describe('a filter by codes', () => {
  const inDecisions = (filter: string): string => `{ decisions(filter: { ${filter} }) { totalCount } }`;

  it.each<[string, string]>([
    [
      '{ states(filter: { region: "europe" }) { totalCount } }',
      'No State has the region "europe". Those that there are: Europe, Africa,',
    ],
    [
      '{ states(filter: { region: ["Europe", "Mars"] }) { nodes { code } } }',
      'No State has the region "Mars". Those that there are: ',
    ],
    ['{ states(filter: { subregion: "x" }) { nodes { code } } }', 'No State has the subregion "x".'],
    ['{ states(filter: { alpha2: "mx" }) { totalCount } }', 'No State has the alpha2 "mx". Those that there are: MX, '],
    ['{ mechanisms(filter: { region: "x" }) { totalCount } }', 'No Mechanism has the region "x".'],
    [
      '{ importRuns(filter: { format: "x" }) { totalCount } }',
      'No ImportRun has the format "x". Those that there are: catalogue.',
    ],
    ['{ identifiers(filter: { scheme: "echr_app" }) { totalCount } }', 'No Identifier has the scheme "echr_app".'],
    ['{ proceedings(filter: { scheme: "x" }) { totalCount } }', 'No Proceeding has the scheme "x".'],
    ['{ citations(filter: { scheme: "x" }) { totalCount } }', 'No Citation has the scheme "x".'],
    ['{ unresolvedCitations(filter: { scheme: "x" }) { totalCount } }', 'No Citation has the scheme "x".'],
    [
      '{ expressions(filter: { language: "french" }) { totalCount } }',
      'No Expression has the language "french": it takes a tag of BCP 47 in its shortest form, such as `fr`',
    ],
    ['{ paragraphs(filter: { language: "EN" }) { totalCount } }', 'No Paragraph has the language "EN"'],
    ['{ recommendations(filter: { language: "eng" }) { totalCount } }', 'No Recommendation has the language "eng"'],
    [inDecisions('atIssue: "echt:6(1)"'), 'No Instrument has the slug "echt". Some that exist: '],
    [inDecisions('finding: { provision: ["echr:6(1)", "echr:13+echt:14"] }'), 'No Instrument has the slug "echt".'],
    ['{ documents(filter: { atIssue: "echt:6(1)" }) { nodes { key } } }', 'No Instrument has the slug "echt".'],
    ['{ findings(filter: { provision: "echt:6(1)" }) { totalCount } }', 'No Instrument has the slug "echt".'],
    ['{ provisionsAtIssue(filter: { article: "echt:6(1)" }) { totalCount } }', 'No Instrument has the slug "echt".'],
  ])('refuses one that there is not: %s', async (query, message) => {
    expect(onlyError(await house.ask(query))).toContain(message);
  });

  it.each([
    '{ proceedings(filter: { scheme: "cerd-comm", number: "0/1900" }) { totalCount } }',
    '{ identifiers(filter: { scheme: "committee-comm" }) { totalCount } }',
    '{ citations(filter: { scheme: ["words", "venice"], value: "x" }) { totalCount } }',
    '{ unresolvedCitations(filter: { scheme: "hudoc-exec" }) { totalCount } }',
    '{ paragraphs(filter: { language: "pt-BR" }) { totalCount } }',
    '{ recommendations(filter: { language: ["sw", "und"] }) { totalCount } }',
    '{ states(filter: { region: "Europe", subregion: "Micronesia" }) { totalCount } }',
    inDecisions('atIssue: "echr:999"'),
    inDecisions('finding: { provision: "14+8" }'),
    '{ findings(filter: { provision: "iccpr:999" }) { totalCount } }',
  ])('gives an empty list for one that is known, where nothing has it: %s', async (query) => {
    const { data, errors } = await house.ask(query);
    expect([errors, Object.values(data as object)]).toEqual([[], [{ totalCount: 0 }]]);
  });

  it('knows no code of what the caller may not see', async () => {
    await house.pretend(async (ask, write) => {
      const state = await aState(write, { region: 'Atlantis' });
      const query = '{ states(filter: { region: "Atlantis" }) { totalCount } }';
      expect((await ask(query)).data.states.totalCount).toBe(1);
      await hide(write, state);
      const message = onlyError(await ask(query));
      expect(message).toMatch(/^No State has the region "Atlantis"\. Those that there are: /);
      expect(message.split('. ')[1]).not.toContain('Atlantis');
    });
  });
});
