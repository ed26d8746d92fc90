/** What is read of an operation, in how many statements: one per level, whatever the form of the operation. */
import { type House, openHouse, pluck } from '../ask';
import { aCrossReference, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('an operation', () => {
  it.each<[number, string]>([
    [1, '{ state(code: "MEX") { code name { text } record: source { slug } } }'],
    [1, '{ instrument(slug: "echr-p1") { slug parent { slug monitoringBody { slug parent { slug organisation { slug } } } } } }'],
    [
      2,
      '{ state(code: "MEX") { participations(first: 50) { nodes { act instrument { slug parent { slug } } state { code } } } } }',
    ],
    [
      3,
      '{ subjects(filter: { scheme: [RIGHT] }, first: 50) { nodes { slug provisions(first: 5) { nodes { provision { citation children(first: 3) { nodes { citation } } } } } } } }',
    ],
    [
      4,
      '{ mechanisms(first: 20) { nodes { slug children(first: 5) { nodes { slug instruments(first: 5) { nodes { slug provisions(first: 2) { nodes { number } } } } } } } } }',
    ],
    [1, '{ crossReferences(first: 100, filter: { relation: INTERPRETS }) { nodes { citing { __typename key } } } }'],
  ])('takes %i statements for %s', async (statements, operation) => {
    const answer = await house.ask(operation);
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toBe(statements);
  });

  it('reads a polymorphic relation with one statement per kind, and fragments by the kind', async () => {
    await house.pretend(async (ask, write) => {
      const from = await idOf(write, 'Instrument', 'iccpr');
      for (const to of [
        await idOf(write, 'State', 'MEX'),
        await idOf(write, 'Subject', 'life'),
        await idOf(write, 'Provision', 'echr:6'),
      ]) {
        await aCrossReference(write, { citing_id: from, cited_id: to, relation: 'CONCERNS', origin: 'ASSERTED' });
      }
      const { data, statements } = await ask(
        `{ crossReferences(filter: { origin: ASSERTED }) { nodes { citing { key } cited { __typename kind key ... on State { code } ... on Subject { slug broader { slug } } ...P } } } }
         fragment P on Provision { citation instrument { slug title(languages: ["fr"]) { language } } }`,
      );
      expect(pluck(data.crossReferences.nodes, 'citing.key')).toEqual([
        'instrument:iccpr',
        'instrument:iccpr',
        'instrument:iccpr',
      ]);
      expect((data.crossReferences.nodes as { cited: unknown }[]).map(({ cited }) => cited)).toEqual([
        { __typename: 'State', kind: 'State', key: 'state:MEX', code: 'MEX' },
        {
          __typename: 'Subject',
          kind: 'Subject',
          key: 'right:life',
          slug: 'life',
          broader: { slug: 'person-integrity-liberty' },
        },
        {
          __typename: 'Provision',
          kind: 'Provision',
          key: 'provision:echr:6',
          citation: 'echr:6',
          instrument: { slug: 'echr', title: { language: 'fr' } },
        },
      ]);
      expect(statements).toBe(4);
    });
  });

  it('keeps aliases of one list with other arguments apart, below many parents too', async () => {
    const { data, statements } = await house.ask(
      `{ instruments(filter: { slug: ["echr", "iccpr"] }, orderBy: SLUG) { nodes {
           first: provisions(first: 1) { nodes { number } }
           top: provisions(first: 3, filter: { parent: null }) { nodes { number parent { number } } }
           last: provisions(last: 1) { nodes { number } }
           again: provisions(first: 1) { edges { node { label number } } totalCount } } } }`,
    );
    expect(statements).toBe(6);
    for (const { first, top, last, again } of data.instruments.nodes) {
      expect(pluck(first.nodes, 'number')).toEqual(pluck(again.edges, 'node.number'));
      expect(top.nodes).toHaveLength(3);
      expect(new Set(pluck(top.nodes, 'parent'))).toEqual(new Set(['null']));
      expect(pluck(last.nodes, 'number')).not.toEqual(pluck(first.nodes, 'number'));
    }
  });

  it('gives the same whether fields come plainly, by fragments, by aliases or under directives', async () => {
    const plain = await house.ask(
      '{ state(code: "MEX") { code name { text } participations(first: 2, orderBy: DATE) { totalCount nodes { act instrument { slug shortTitle } } } } }',
    );
    const other = await house.ask(
      `query ($yes: Boolean!, $no: Boolean = false) {
        state(code: "MEX") { ...A ... on Record { ... on State { participations(first: 2, orderBy: DATE) @include(if: $yes) { nodes { ...B } } } } ... @skip(if: $yes) { note region } }
      }
      fragment A on State { code name { text } ... @include(if: $yes) { participations(first: 2, orderBy: DATE) { totalCount ... on ParticipationConnection { nodes { instrument { shortTitle } } } } } }
      fragment B on Participation { act instrument { slug adoptedOn @include(if: $no) } }`,
      { yes: true },
    );
    expect(other.errors).toEqual([]);
    expect(other.data).toEqual(plain.data);
    expect(other.statements).toBe(plain.statements);
  });

  it('reads a fragment that is merged with other fields in one place and stands alone in another', async () => {
    const { data, errors } = await house.ask(
      `{ a: instrument(slug: "iccpr") { ...F }
         b: instrument(slug: "echr") { ...F provisions(first: 1) { nodes { label key parent { number } } totalCount } }
         c: instrument(slug: "achr") { ...F } }
       fragment F on Instrument { provisions(first: 1) { nodes { number } } }`,
    );
    expect(errors).toEqual([]);
    expect(Object.keys(data.b.provisions.nodes[0] as object)).toEqual(['number', 'label', 'key', 'parent']);
    expect(data.b.provisions.nodes[0].key).toMatch(/^provision:echr:/);
    expect(data.b.provisions.totalCount).toBeGreaterThan(50);
    expect([data.a, data.c].map(({ provisions }: { provisions: object }) => Object.keys(provisions))).toEqual([
      ['nodes'],
      ['nodes'],
    ]);
  });

  it('reads several aliases of one relation, each with its own fields', async () => {
    const { data, statements } = await house.ask(
      '{ instrument(slug: "echr-p1") { a: parent { slug } b: parent { title { text } monitoringBody { slug } } parent { id } } }',
    );
    expect(data.instrument).toMatchObject({ a: { slug: 'echr' }, b: { monitoringBody: { slug: 'ecthr' } } });
    expect(statements).toBe(1);
  });

  it('tells which language a text is in, best wanted first, then English', async () => {
    const { data } = await house.ask(
      '{ state(code: "MEX") { name { text language } fr: name(languages: ["fr"]) { text language } none: name(languages: ["xx", "es"]) { text language } xx: name(languages: ["xx"]) { language } } }',
    );
    expect(data.state).toEqual({
      name: { text: 'Mexico', language: 'en' },
      fr: { text: 'Mexique', language: 'fr' },
      none: { text: 'México', language: 'es' },
      xx: { language: 'en' },
    });
  });

  it('asks nothing of the database for fields that are not selected', async () => {
    expect((await house.ask('{ __typename }')).statements).toBe(0);
    expect(
      (
        await house.ask(
          'query ($no: Boolean = false) { state(code: "MEX") { code participations @include(if: $no) { totalCount } } }',
        )
      ).statements,
    ).toBe(1);
    expect((await house.ask('{ states { __typename } }')).statements).toBe(0);
  });
});
