/** Every saved operation, on the whole catalogue, with the variables of its head: no error, its answer, few statements. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isInterfaceType, isObjectType } from 'graphql';
import { RECORD_CLASSES } from '../src/domain/record-classes';
import { ENTITIES } from '../src/schema';
import { declarationOf } from '../src/graph/declarations';
import { type House, openHouse, savedOperation } from './ask';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

/** The most statements that an operation may send once the names of standards are known: one per level, and the counts it asks for. */
const STATEMENTS: Readonly<Record<string, number>> = {
  ApplicableStandards: 8,
  CitationGaps: 7,
  CitationNeighbourhood: 6,
  CitationPath: 10,
  CitedByOtherSystems: 6,
  CitedOnRight: 6,
  Coverage: 12,
  DecisionDossier: 17,
  Divergences: 16,
  NationalMapping: 9,
  ParallelProvisions: 8,
  ParticipationMatrix: 8,
  ProvisionalMeasureCheck: 30,
  Reinforcements: 7,
  ResolveCitation: 3,
  Search: 2,
  StateDossier: 12,
  StateOnRight: 20,
  TwoCourts: 8,
  UnresolvedCitations: 6,
  VerifyCitations: 8,
  WhoCitesWhom: 3,
};

const SOERING = 'ecli:ECLI:CE:ECHR:1989:0707JUD001403888';

/** What each answer must have in it, with its variables of the head. */
const ANSWERS: Readonly<Record<string, object>> = {
  ApplicableStandards: { applicableStandards: { on: '2014-01-24', state: { code: 'MEX' } } },
  CitationGaps: {
    citationGaps: {
      right: { slug: 'housing' },
      gaps: expect.arrayContaining([{ one: { slug: 'ecsr' }, other: { slug: 'cescr' } }]) as object,
    },
  },
  CitationNeighbourhood: {
    citationNeighbourhood: {
      records: expect.arrayContaining([{ distance: 0, record: expect.objectContaining({ key: SOERING }) as object }]) as object,
    },
  },
  CitationPath: { citationPath: { length: 3, links: [{ relation: 'CITES' }, { relation: 'CITES' }, { relation: 'CITES' }] } },
  CitedByOtherSystems: {
    record: {
      key: SOERING,
      citedBy: {
        nodes: expect.arrayContaining([
          expect.objectContaining({ citingMechanism: { slug: 'iacthr', level: 'REGIONAL' } }),
        ]) as object,
      },
    },
  },
  CitedOnRight: {
    decisions: {
      totalCount: 2,
      nodes: expect.arrayContaining([expect.objectContaining({ key: 'achpr-comm:155/96' })]) as object,
    },
  },
  Coverage: {
    coverage: {
      kinds: expect.arrayContaining([{ kind: 'Subject', count: 1644 }]) as object,
      sources: [{ source: { slug: 'catalogue' }, refused: 0 }],
    },
  },
  DecisionDossier: {
    decision: {
      key: SOERING,
      respondents: { nodes: [{ code: 'GBR' }] },
      citedBy: { totalCount: expect.any(Number) as number },
    },
  },
  Divergences: {
    divergences: {
      state: { code: 'SWE' },
      findings: expect.arrayContaining([
        expect.objectContaining({
          pairs: expect.arrayContaining([expect.objectContaining({ link: expect.any(String) as string })]) as object,
        }),
      ]) as object,
    },
  },
  NationalMapping: {
    nationalMapping: {
      state: { code: 'MEX' },
      mechanisms: expect.arrayContaining([
        expect.objectContaining({
          mechanism: expect.objectContaining({ slug: 'iacthr' }) as object,
          figures: expect.objectContaining({ decisionsFilter: { respondents: ['MEX'], mechanism: ['iacthr'] } }) as object,
        }),
      ]) as object,
      notAddressed: expect.arrayContaining([expect.objectContaining({ slug: 'right-to-strike' })]) as object,
    },
  },
  ParallelProvisions: {
    subject: {
      slug: 'life',
      name: { text: 'Right to life', language: 'en' },
      provisions: {
        totalCount: 16,
        nodes: expect.arrayContaining([
          expect.objectContaining({ provision: expect.objectContaining({ key: 'provision:echr:2' }) as object }),
          expect.objectContaining({
            provision: expect.objectContaining({
              key: 'provision:iccpr:6',
              citedBy: {
                nodes: expect.arrayContaining([expect.objectContaining({ citing: { key: 'un:CCPR/C/GC/36' } })]) as object,
              },
            }) as object,
          }),
        ]) as object,
      },
    },
  },
  ParticipationMatrix: { participationMatrix: { on: '2014-01-24', totalCount: 3, hasNextPage: false, endCursor: 'ZAF' } },
  ProvisionalMeasureCheck: {
    provisionalMeasureCheck: {
      mechanism: { slug: 'afchpr' },
      ordersProvisionalMeasures: true,
      precedents: {
        measuresOnState: { total: 1, decisions: [{ key: 'afclr:2011/1/18', respondents: { nodes: [{ code: 'LBY' }] } }] },
      },
      citations: { mentions: expect.arrayContaining([expect.objectContaining({ status: 'RESOLVED' })]) as object },
      notCovered: expect.arrayContaining([expect.objectContaining({ kind: 'FOLLOW_UPS', count: 0 })]) as object,
    },
  },
  Reinforcements: {
    reinforcements: {
      state: { code: 'MEX' },
      totalCount: 0,
      clusters: [],
      rights: [],
    },
  },
  ResolveCitation: {
    resolve: {
      status: 'RESOLVED',
      record: { key: 'provision:echr:3', label: 'Prohibition of torture', instrument: { slug: 'echr' } },
      candidates: [],
    },
  },
  Search: {
    search: {
      totalCount: 1,
      nodes: [{ record: { key: 'right:life' }, highlight: { text: 'Derecho a la vida', language: 'es', paragraph: null } }],
    },
  },
  StateDossier: { stateDossier: { on: '2014-01-24', state: { code: 'MEX' }, treatiesBinding: expect.any(Number) as number } },
  StateOnRight: {
    state: { code: 'MEX' },
    right: { slug: 'enforced-disappearance' },
    decisions: {
      totalCount: expect.any(Number) as number,
      nodes: expect.arrayContaining([expect.objectContaining({ mechanism: { slug: 'iacthr' } })]) as object,
    },
    recommendations: { totalCount: 0 },
  },
  TwoCourts: {
    oneCitesOther: { totalCount: 60, nodes: expect.arrayContaining([expect.objectContaining({ mentions: 3 })]) as object },
    otherCitesOne: { totalCount: 14 },
  },
  UnresolvedCitations: {
    unresolvedCitations: { nodes: expect.arrayContaining([expect.objectContaining({ status: 'UNRESOLVED' })]) as object },
  },
  VerifyCitations: {
    verifyCitations: {
      isCut: false,
      mentions: [
        { status: 'RESOLVED', pinpoint: 'para. 91', record: { key: SOERING } },
        { status: 'RESOLVED', record: { key: 'un:CCPR/C/50/D/488/1992' } },
        { status: 'UNRESOLVED', scheme: 'echr-app', value: '99999/05', existence: 'NOT_COVERED', record: null },
      ],
    },
  },
  WhoCitesWhom: {
    whoCitesWhom: expect.arrayContaining([
      expect.objectContaining({
        citing: expect.objectContaining({ slug: 'iacthr' }) as object,
        cited: expect.objectContaining({ slug: 'ecthr' }) as object,
        acrossSystems: true,
      }),
    ]) as object,
  },
};

const SAVED = readdirSync(join(__dirname, '../schema/operations')).map((file) => file.replace('.graphql', ''));

describe('every saved operation', () => {
  it('has an answer and a number of statements here', () => {
    expect([Object.keys(ANSWERS), Object.keys(STATEMENTS)]).toEqual([SAVED, SAVED]);
  });

  it.each(SAVED)('%s answers its question, in few statements', async (name) => {
    const { text, variables } = savedOperation(name);
    await house.ask(text, variables);
    const { data, errors, statements } = await house.ask(text, variables);
    expect(errors).toEqual([]);
    expect(data).toMatchObject(ANSWERS[name] ?? {});
    expect(statements).toBeLessThanOrEqual(STATEMENTS[name] ?? 0);
  });
});

describe('the schema', () => {
  it('has a type for every noun: a node, and a record when it has one of its own', () => {
    for (const { name, recorded } of house.model.nouns.values()) {
      const type = house.schema.getType(name);
      const interfaces = isObjectType(type) ? type.getInterfaces().map((one) => one.name) : [];
      expect([name, [...interfaces].sort()]).toEqual([name, recorded ? ['Node', 'Record'] : ['Node']]);
    }
    expect(isInterfaceType(house.schema.getType('Record'))).toBe(true);
    expect(house.model.nouns.size).toBe(RECORD_CLASSES.filter((target) => declarationOf(target).noun).length);
  });

  it('has a root field for every noun, and one by key for those with a key', () => {
    const fields = house.schema.getQueryType()?.getFields() ?? {};
    for (const { name, one, many, key } of house.model.nouns.values()) {
      expect([name, fields[many ?? '']?.type.toString()]).toEqual([name, `${name}Connection!`]);
      if (one !== undefined) expect([name, fields[one]?.args.map((arg) => arg.name)]).toEqual([name, [key?.field]]);
    }
  });

  it('gives TypeORM every class with a table', () => {
    expect(new Set(ENTITIES).size).toBe(ENTITIES.length);
    expect(house.database.dataSource.entityMetadatas).toHaveLength(ENTITIES.length);
  });

  it('lets nothing but known fields of the registry out', () => {
    const type = house.schema.getType('Record');
    const fields = isInterfaceType(type) ? Object.keys(type.getFields()) : [];
    for (const hidden of ['visibility', 'embargoedUntil', 'rowId']) expect(fields).not.toContain(hidden);
  });
});
