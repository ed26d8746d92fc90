/** `node`, `nodes` and ids: Global Object Identification, asked of every noun. */
import { isObjectType } from 'graphql';
import { type House, onlyError, openHouse, pluck } from '../ask';
import { toGlobalId } from '../../src/graph/global-id';
import { anAttestation, hide, idOf } from '../factories';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('an id', () => {
  it('finds the object again, of every noun', async () => {
    await house.pretend(async (ask, write) => {
      await anAttestation(write, { record_id: await idOf(write, 'State', 'MEX') });
      for (const { name, many } of house.model.nouns.values()) {
        const { data } = await ask(`{ list: ${String(many)}(first: 2) { nodes { id __typename } } }`);
        for (const { id, __typename } of data.list.nodes) {
          expect(__typename).toBe(name);
          expect((await ask('query ($id: ID!) { node(id: $id) { id __typename } }', { id })).data.node).toEqual({
            id,
            __typename,
          });
        }
      }
    });
  });

  it('is the same at every door', async () => {
    const { data } = await house.ask(
      '{ state(code: "MEX") { id } states(filter: { code: "MEX" }) { nodes { id } } participations(first: 1, filter: { state: "MEX" }) { nodes { state { id } } } }',
    );
    expect(new Set([data.state.id, data.states.nodes[0].id, data.participations.nodes[0].state.id]).size).toBe(1);
  });

  it.each([
    '',
    'nonsense',
    'State:12',
    toGlobalId('State', 1) + '=',
    toGlobalId('State', 1).slice(0, -1),
    Buffer.from('State:0').toString('base64url'),
    Buffer.from('State:01').toString('base64url'),
    Buffer.from('State:9999999999').toString('base64url'),
    Buffer.from('State:-1').toString('base64url'),
    Buffer.from('St\0te:1').toString('base64url'),
    'é',
  ])('that is malformed is refused with what is right: %p', async (id) => {
    expect(onlyError(await house.ask('query ($id: ID!) { node(id: $id) { id } }', { id }))).toMatch(
      /is not an id of this service: pass an `id` exactly as an earlier answer gave it/,
    );
    const { data, errors } = await house.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id] });
    expect([data, errors[0]?.extensions['code']]).toEqual([null, 'BAD_USER_INPUT']);
  });

  it('of nothing is null: of another kind, of no kind, of no row', async () => {
    const { data, errors } = await house.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: [toGlobalId('State', 2147483647), toGlobalId('Nonsense', 1), toGlobalId('Record', 1), toGlobalId('Query', 1)],
    });
    expect([data.nodes, errors]).toEqual([[null, null, null, null], []]);
  });
});

describe('nodes', () => {
  it('keeps the order, repeats, and nulls, in one statement per kind', async () => {
    await house.pretend(async (ask, write) => {
      const mex = await idOf(write, 'State', 'MEX');
      const hidden = await idOf(write, 'Instrument', 'echr');
      await hide(write, hidden);
      const ids = [
        toGlobalId('State', await idOf(write, 'State', 'FRA')),
        toGlobalId('Instrument', hidden),
        toGlobalId('Instrument', await idOf(write, 'Instrument', 'iccpr')),
        toGlobalId('State', mex),
        toGlobalId('Instrument', mex),
        toGlobalId('Provision', (await write("SELECT id FROM provision WHERE citation = 'echr:6'"))[0]?.[0] as number),
        toGlobalId('State', mex),
      ];
      const { data, errors, statements } = await ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on State { code } ... on Instrument { code: slug } } }',
        { ids },
      );
      expect(errors).toEqual([]);
      expect(pluck(data.nodes, 'code')).toEqual(['FRA', 'null', 'iccpr', 'MEX', 'null', 'null', 'MEX']);
      expect(statements).toBe(3);
    });
  });

  it('takes at most 100 ids, and none', async () => {
    expect(
      onlyError(
        await house.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
          ids: Array<string>(101).fill(toGlobalId('State', 1)),
        }),
      ),
    ).toMatch(/`ids` has 101 ids: at most 100 are allowed/);
    expect((await house.ask('{ nodes(ids: []) { id } }')).data.nodes).toEqual([]);
  });
});

describe('a plain field', () => {
  it('is a property of the row: no resolver runs for it', () => {
    for (const { name, columns, lists, computed } of house.model.nouns.values()) {
      const type = house.schema.getType(name);
      if (!isObjectType(type)) throw new Error(`${name} is not in the schema.`);
      for (const field of Object.values(type.getFields())) {
        const isPlain = columns.has(field.name) && field.name !== 'id' && !lists.has(field.name) && !computed.has(field.name);
        if (isPlain) expect([name, field.name, field.resolve]).toEqual([name, field.name, undefined]);
      }
    }
  });
});
