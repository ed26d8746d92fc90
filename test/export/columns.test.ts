import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { columnsOf } from '../../src/export/columns';
import { type House, openHouse } from '../ask';

let house: House;
beforeAll(async () => {
  house = await openHouse({ empty: true });
});
afterAll(() => house.close());

/** What each row tells of the sources: those that are no facts from a source. */
const WITHOUT_SOURCE = ['Source', 'Refusal', 'Cluster'];

describe('the columns of a noun', () => {
  it('hold every value that the graph has of a row, each described and named once', () => {
    for (const model of house.model.nouns.values()) {
      const type = house.schema.getType(model.name);
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      const values = fields.filter((field) => isLeafType(getNamedType(field.type))).map(({ name }) => name);
      const { columns } = columnsOf(model, house.schema);
      const names = columns.map(({ name }) => name);
      expect([model.name, names]).toEqual([model.name, expect.arrayContaining(values)]);
      expect([model.name, new Set(names).size]).toEqual([model.name, names.length]);
      expect(columns.filter(({ description }) => description === '').map(({ name }) => `${model.name}.${name}`)).toEqual([]);
    }
  });

  it('tell the source and its licence', () => {
    for (const model of house.model.nouns.values()) {
      const names = columnsOf(model, house.schema).columns.map(({ name }) => name);
      expect([model.name, names.includes('source') && names.includes('licence')]).toEqual([
        model.name,
        !WITHOUT_SOURCE.includes(model.name),
      ]);
    }
  });

  it('begin with its key, and have a type', () => {
    const of = (name: string) => columnsOf(house.model.nouns.get(name)!, house.schema).columns;
    expect(of('State').slice(0, 2).map(({ name }) => name)).toEqual(['code', 'key']); // prettier-ignore
    const types = Object.fromEntries(of('Decision').map(({ name, type }) => [name, type]));
    expect(types).toMatchObject({
      key: 'text', importance: 'number', hasSeparateOpinion: 'boolean', respondents: 'list', title: 'texts', mechanism: 'text', createdAt: 'text', identifiers: 'list',
    }); // prettier-ignore
  });

  it('leave out what others point at the row with, which is taken out by itself', () => {
    const names = columnsOf(house.model.nouns.get('Decision')!, house.schema).columns.map(({ name }) => name);
    for (const list of ['findings', 'paragraphs', 'citations', 'cites']) expect(names).not.toContain(list);
    expect(names).toEqual(expect.arrayContaining(['respondents', 'subjects', 'proceedings']));
    const lists = columnsOf(house.model.nouns.get('State')!, house.schema).lists.map(({ field }) => field);
    expect(lists).toEqual(['identifiers', 'attestations']);
  });
});
